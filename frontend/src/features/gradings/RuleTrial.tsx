import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { type GradesAsked, type RuleSet, trialQuery } from '@/api/queries/gradings';
import { yearsQuery } from '@/api/queries/reference';
import { useScope } from '@/domain/useScope';
import { formatInteger } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { QuestionFields } from './Filters';
import { periodOf } from './period';
import { levelName, localName } from './words';

const route = getRouteApi('/signed-in/with-year/xep-loai/bo-tieu-chi/$id');

type Tried = Schemas['TriedGrade'];

/** What this rule set would make of the grades of a year; last year's where none is asked for. Nothing is written. Asked only when wanted: a whole province has many. */
export function RuleTrial({ set }: { set: RuleSet }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const asked: GradesAsked = {
    organisation: useScope(search.don_vi),
    subject: set.subject,
    year: search.nam ?? (years[1] ?? years[0])?.year ?? 0,
    ...periodOf(search.ky),
  };
  const { data } = useQuery({
    ...trialQuery(set.id, asked),
    enabled: search.thu === true,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return (
    <section className="stack" data-gap="large">
      <div className="stack" data-gap="small">
        <h2>
          <Trans>Thử trên phiếu đã chấm</Trans>
        </h2>
        <p className="hint">
          <Trans>Xem bộ tiêu chí này sẽ cho kết quả nào; không ghi gì vào phiếu.</Trans>
        </p>
      </div>
      <FilterBar chips={[]} onClear={() => undefined}>
        <QuestionFields asked={asked} withSubject={false} />
      </FilterBar>
      {!search.thu ? (
        <div className="button-row" data-no-print="">
          <LinkButton
            kind="secondary"
            to="/xep-loai/bo-tieu-chi/$id"
            params={{ id: set.id }}
            search={{ ...search, thu: true }}
            resetScroll={false}
          >
            <Trans>Thử bộ tiêu chí này</Trans>
          </LinkButton>
        </div>
      ) : !data ? (
        <Skeleton lines={6} height={2.5} />
      ) : data.gradings === 0 ? (
        <EmptyState title={t`Không có phiếu nào để thử`}>
          <Trans>Hãy chọn năm đã xếp loại, hoặc đơn vị khác.</Trans>
        </EmptyState>
      ) : (
        <Outcome trial={data} set={set} />
      )}
    </section>
  );
}

function Outcome({ trial, set: { rules } }: { trial: Schemas['Trial']; set: RuleSet }) {
  const { t } = useLingui();
  const { gradings, raised, lowered } = trial;
  const top = levelName(rules, rules.levels[0]?.code ?? null);
  const most = formatInteger(trial.ceiling ?? 0);
  const unknown = rules.criteria
    .filter(({ code }) => trial.criteria_unknown.includes(code))
    .map(localName)
    .join(', ');
  const columns: Column<Tried>[] = [
    { id: 'level', header: t`Mức`, cell: ({ level }) => levelName(rules, level) },
    { id: 'now', header: t`Hiện nay`, number: true, cell: ({ now }) => formatInteger(now) },
    { id: 'tried', header: t`Theo bộ này`, number: true, cell: ({ tried }) => formatInteger(tried) },
    {
      id: 'change',
      header: t`Thêm, bớt`,
      number: true,
      cell: ({ now, tried }) => (tried > now ? '+' : '') + formatInteger(tried - now),
    },
  ];
  return (
    <>
      <p>
        <Plural value={gradings} other="# phiếu được thử." />{' '}
        <Plural value={raised} other="# phiếu lên mức," />{' '}
        <Plural value={lowered} other="# phiếu xuống mức." />{' '}
        {trial.ceiling !== null && (
          <Trans>
            {top}: nhiều nhất {most}, cộng mọi đơn vị.
          </Trans>
        )}
      </p>
      {unknown && (
        <Notice title={t`Tiêu chí chưa từng được chấm: ${unknown}`}>
          <Trans>Coi như đạt bằng các tiêu chí còn lại.</Trans>
        </Notice>
      )}
      <DataTable<Tried>
        caption={t`Số phiếu ở từng mức`}
        rows={trial.levels}
        rowId={({ level }) => level}
        rowName={({ level }) => levelName(rules, level)}
        columns={columns}
      />
    </>
  );
}
