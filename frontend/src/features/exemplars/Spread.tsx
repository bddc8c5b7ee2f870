import { Plural, Trans } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ExemplarPage } from '@/api/queries/exemplars';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { formatDate } from '@/i18n/dates';

type Props = { exemplar: Pick<ExemplarPage, 'commendations' | 'publicity' | 'replicated_by'> };

/** What followed the recognition: commended, made known, taken up elsewhere. */
export function Spread({ exemplar: { commendations, publicity, replicated_by } }: Props) {
  const { data: levels } = useSuspenseQuery(catalogueQuery('commendation_level'));
  const { data: forms } = useSuspenseQuery(catalogueQuery('commendation_form'));
  const { data: channels } = useSuspenseQuery(catalogueQuery('publicity_channel'));
  return (
    <>
      {commendations.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Biểu dương, khen thưởng</Trans>
          </h2>
          <ul className="bullets">
            {commendations.map(({ id, form, level, decision_number, decided_on }) => (
              <li key={id}>
                {nameOf(forms, form)}
                <span className="hint deed-line">
                  {[nameOf(levels, level), decision_number, formatDate(decided_on)].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {publicity.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Tuyên truyền</Trans>
          </h2>
          <ul className="bullets">
            {publicity.map(({ id, channel, title, link, count, published_on }) => (
              <li key={id}>
                {link ? (
                  <a href={link}>{title ?? nameOf(channels, channel)}</a>
                ) : (
                  (title ?? nameOf(channels, channel))
                )}
                <span className="hint deed-line">
                  {[title && nameOf(channels, channel), formatDate(published_on)].filter(Boolean).join(' · ')}
                  {count > 1 && (
                    <>
                      {' · '}
                      <Plural value={count} other="# lần" />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {replicated_by.length > 0 && (
        <section className="stack">
          <h2>
            <Trans>Nơi làm theo</Trans>
          </h2>
          <ul className="bullets">
            {replicated_by.map(({ id, organisation, started_on, evidence, link }) => (
              <li key={id}>
                {link ? <a href={link}>{organisation.name}</a> : organisation.name}
                <span className="hint deed-line">
                  {formatDate(started_on)} · {evidence}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
