import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import type { YearbookEntry } from '@/api/queries/yearbooks';
import { EXEMPLAR_KINDS } from './words';
import { numbersOf, partsOf, type YearbookOrder } from './yearbook';

interface Props {
  entries: readonly YearbookEntry[];
  organisation: string;
  year: number;
  order: YearbookOrder | undefined;
}

/** The book as it is printed: a cover, the exemplars, and an index by unit and by field. */
export function YearbookPaper({ entries, organisation, year, order }: Props) {
  const { t } = useLingui();
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const nameOfField = (code: string) => nameOf(fields, code);
  const parts = partsOf(entries, order, nameOfField);
  const numbers = numbersOf(parts);
  return (
    <article className="yearbook">
      <header className="yearbook__cover">
        <p>{organisation}</p>
        <p className="yearbook__title">
          <Trans>Kỷ yếu gương điển hình</Trans>
        </p>
        <p>
          <Trans>Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh</Trans>
        </p>
        <p>
          <Trans>Năm {year}</Trans>
        </p>
      </header>
      {parts.map((part) => (
        <section key={part.name} className="stack" data-gap="large">
          {part.name && <h2 className="gold-rule">{part.name}</h2>}
          {part.entries.map((entry) => (
            <Told
              key={entry.id}
              entry={entry}
              number={numbers.get(entry.id) ?? 0}
              field={nameOfField(entry.field)}
              within={part.name !== ''}
            />
          ))}
        </section>
      ))}
      <Index title={t`Tra theo đơn vị`} parts={partsOf(entries, 'don-vi', nameOfField)} numbers={numbers} />
      <Index
        title={t`Tra theo lĩnh vực`}
        parts={partsOf(entries, 'linh-vuc', nameOfField)}
        numbers={numbers}
      />
    </article>
  );
}

/** One exemplar; `within`: below the heading of a part. */
function Told({
  entry,
  number,
  field,
  within,
}: {
  entry: YearbookEntry;
  number: number;
  field: string;
  within: boolean;
}) {
  const { t } = useLingui();
  const Heading = within ? 'h3' : 'h2';
  return (
    <section className="yearbook__entry">
      <p className="eyebrow">{[t(EXEMPLAR_KINDS[entry.kind].label), field].join(' · ')}</p>
      <Heading>
        {number}. {entry.title}
      </Heading>
      <p className="hint">{[entry.person_name, entry.unit_name].filter(Boolean).join(', ')}</p>
      <p className="pre-line">{entry.summary}</p>
      {entry.story && <p className="pre-line">{entry.story}</p>}
      {entry.photo_link && (
        <p data-no-print="">
          <a href={entry.photo_link}>
            <Trans>Xem ảnh</Trans>
            <span className="visually-hidden">: {entry.title}</span>
          </a>
        </p>
      )}
    </section>
  );
}

/** Where to find what: names with the numbers of their exemplars. */
function Index({
  title,
  parts,
  numbers,
}: {
  title: string;
  parts: ReturnType<typeof partsOf>;
  numbers: ReadonlyMap<string, number>;
}) {
  return (
    <section className="stack yearbook__index">
      <h2>{title}</h2>
      <ul className="role-list">
        {parts.map(({ name, entries }) => (
          <li key={name}>
            <span>{name}</span>
            <b>
              {entries
                .map(({ id }) => numbers.get(id) ?? 0)
                .sort((a, b) => a - b)
                .join(', ')}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
