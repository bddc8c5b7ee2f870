import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import { differencesQuery, issuesQuery, reportQuery } from '@/api/queries/summaries';
import { formatInteger, formatOf, NOTHING } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';

const route = getRouteApi('/signed-in/bao-cao/$id/khac-biet');

type Difference = Schemas['FigureDifference'];

/** What one issue changed against another, or what the rows as they are now would change. */
export default function Differences() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const search = route.useSearch();
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const { data: issues } = useSuspenseQuery(issuesQuery(id));
  const before = search.truoc ?? issues.at(-1)?.number;
  const { data } = useQuery({
    ...differencesQuery(id, before ?? 1, search.sau),
    enabled: before !== undefined,
    throwOnError: true,
  });
  const change = (changed: Partial<typeof search>) =>
    void navigate({ to: '/bao-cao/$id/khac-biet', params: { id }, search: { ...search, ...changed } });
  const options = issues.map(({ number }) => ({ value: String(number), label: t`Bản ${number}` }));
  return (
    <Page
      width="board"
      title={t`Khác biệt về số liệu`}
      eyebrow={report.organisation.name}
      back={
        <BackLink to="/bao-cao/$id" params={{ id }}>
          <Trans>Về báo cáo</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {before === undefined ? (
        <EmptyState title={t`Chưa gửi bản nào`}>
          <Trans>Gửi báo cáo rồi mới có bản để so sánh.</Trans>
        </EmptyState>
      ) : (
        <>
          <div className="form-row">
            <Select
              label={t`Bản trước`}
              value={String(before)}
              options={options}
              onChange={(event) => change({ truoc: Number(event.target.value) })}
            />
            <Select
              label={t`So với`}
              emptyLabel={t`Số liệu hiện nay của cùng ngày`}
              value={String(search.sau ?? '')}
              options={options.filter(({ value }) => Number(value) > before)}
              onChange={(event) => change({ sau: Number(event.target.value) || undefined })}
            />
          </div>
          {data ? <Found found={data} issues={issues} /> : <Skeleton lines={6} height={2.5} />}
        </>
      )}
    </Page>
  );
}

function Found({
  found,
  issues,
}: {
  found: Schemas['DifferencesPublic'];
  issues: readonly Schemas['IssuePublic'][];
}) {
  const { t } = useLingui();
  const sealed = issues.flatMap(({ content }) => content);
  const names = new Map(
    sealed.flatMap(({ figures }) =>
      figures.flatMap(({ indicators }) => indicators.map(({ code, name }) => [code, name])),
    ),
  );
  const titles = new Map(sealed.flatMap(({ sections }) => sections.map(({ code, title }) => [code, title])));
  const counts = (numerator: number | null, denominator: number | null) =>
    numerator === null
      ? NOTHING
      : denominator === null
        ? formatInteger(numerator)
        : formatOf(numerator, denominator);
  const columns: Column<Difference>[] = [
    { id: 'name', header: t`Chỉ số`, cell: ({ code }) => names.get(code) ?? code },
    { id: 'unit', header: t`Đơn vị`, cell: ({ unit_name }) => unit_name ?? NOTHING },
    {
      id: 'before',
      header: t`Bản trước`,
      number: true,
      cell: (row) => counts(row.before_numerator, row.before_denominator),
    },
    {
      id: 'after',
      header: t`Bản sau`,
      number: true,
      cell: (row) => counts(row.after_numerator, row.after_denominator),
    },
  ];
  if (found.figures.length + found.texts.length === 0)
    return (
      <EmptyState title={t`Không có gì khác`}>
        <Trans>Mọi con số và phần viết đều giống nhau.</Trans>
      </EmptyState>
    );
  return (
    <>
      <DataTable<Difference>
        caption={t`Số liệu khác nhau`}
        rows={found.figures}
        rowId={({ unit, code }) => `${unit} ${code}`}
        rowName={({ code }) => names.get(code) ?? code}
        columns={columns}
        empty={
          <p className="hint">
            <Trans>Mọi con số đều giống nhau.</Trans>
          </p>
        }
      />
      {found.texts.map(({ code, before, after }) => (
        <section key={code} className="card">
          <h2>{titles.get(code) ?? code}</h2>
          <div className="differences">
            {before && <del className="pre-line">{before}</del>}
            {after && <ins className="pre-line">{after}</ins>}
          </div>
        </section>
      ))}
    </>
  );
}
