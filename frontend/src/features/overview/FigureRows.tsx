import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isStatus } from '@/api/problem';
import { organisationQuery } from '@/api/queries/organisations';
import { catalogueQuery } from '@/api/queries/reference';
import { FIGURE_ROWS, figureRowsQuery, indicatorsQuery } from '@/api/queries/statistics';
import type { Schemas } from '@/api/client';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { STANDINGS } from '@/domain/words';
import { currentLocale } from '@/i18n';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { AskedBar } from './AskedBar';
import { questionOf, useAsked } from './asked';
import { AsAt, localName, localText } from './BaseNote';
import { COLUMNS, readColumn, sheetOf } from '@/domain/columns';
import { Recount } from './Recount';

type Line = Schemas['LinePublic'];

const route = getRouteApi('/signed-in/with-year/to-chuc/so-lieu');

/** The people behind one number, with the rule by which they were counted. */
export default function FigureRows() {
  const { t } = useLingui();
  const search = route.useSearch();
  const asked = useAsked(search);
  const { year } = asked;
  const { data: unit } = useSuspenseQuery(organisationQuery(asked.organisation));
  const { data: sheets } = useSuspenseQuery(indicatorsQuery);
  const { data: answer, error } = useQuery({
    ...figureRowsQuery(asked, search.cot, search.sau),
    placeholderData: keepPreviousData,
    throwOnError: (failure) => !isStatus(failure, 422),
  });
  const pages = usePages(search.sau, answer?.next_cursor);
  const columns = useColumns();
  const { column, leaders } = readColumn(search.cot);
  const sheet = sheetOf(sheets, search.cot);
  const title = sheet?.numerator === search.cot ? localName(sheet) : t(COLUMNS[column]);
  const total = formatInteger(answer?.total ?? 0);
  const hidden = answer ? answer.total - answer.openable : 0;
  return (
    <Page
      width="wide"
      title={title}
      eyebrow={[unit.name, t`Năm ${year}`].join(' · ')}
      back={
        <BackLink to="/to-chuc" search={questionOf(search)}>
          <Trans>Về tổng quan</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <AskedBar search={search} year={year} />
      {error && (
        <Notice tone="warning" live>
          {errorText(error)}
        </Notice>
      )}
      {!answer && !error && <Skeleton lines={6} height={2.5} />}
      {answer && (
        <>
          <section className="card">
            <p className="big-number">
              {total}{' '}
              {leaders ? <Trans>lãnh đạo chủ chốt</Trans> : <UnitWord turns={column.startsWith('turns')} />}
            </p>
            {sheet && <p>{localText(sheet.base_rule)}</p>}
            <p className="hint">
              <AsAt asked={answer} year={year} />
            </p>
            <Recount asked={asked} />
          </section>
          {hidden > 0 && (
            <Notice tone="info">
              <Trans>
                Có {hidden} người nay thuộc nơi khác, ngoài phạm vi của đồng chí nên không mở được.
              </Trans>
            </Notice>
          )}
          <DataTable
            caption={t`Danh sách`}
            captionNote={t`Xếp theo chi bộ rồi theo tên`}
            columns={columns}
            rows={answer.items}
            rowId={(line) => `${line.member_id}-${line.organisation.id}`}
            rowName={(line) => line.full_name}
            empty={<EmptyState title={t`Không có ai trong danh sách này`} />}
          />
          <ListPager pages={pages} size={FIGURE_ROWS} shown={answer.items.length} total={answer.total} />
        </>
      )}
    </Page>
  );
}

const UnitWord = ({ turns }: { turns: boolean }) => (turns ? <Trans>lượt</Trans> : <Trans>người</Trans>);

function useColumns(): Column<Line>[] {
  const { t } = useLingui();
  const { data: levels } = useSuspenseQuery(catalogueQuery('rating_level'));
  const level = (rank: number | null): string => {
    const found = levels.find((item) => item.rank === rank);
    if (!found) return '';
    return currentLocale() === 'en' ? found.name_en : found.name_vi;
  };
  const day = (
    id: 'registered_on' | 'publicised_on' | 'self_reported_on' | 'assessed_on',
    header: string,
  ) => ({
    id,
    header,
    cell: (line: Line) => {
      const on = line[id];
      return on && formatDate(on);
    },
  });
  return [
    {
      id: 'name',
      header: t`Họ và tên`,
      cell: (line) => (
        <Link to="/dang-vien/$id" params={{ id: line.member_id }}>
          {line.full_name}
        </Link>
      ),
    },
    { id: 'cell', header: t`Chi bộ`, cell: (line) => line.organisation.name },
    {
      id: 'standing',
      header: t`Tình trạng`,
      cell: ({ standing }) =>
        standing ? (
          <Tag tone={STANDINGS[standing].tone}>{t(STANDINGS[standing].label)}</Tag>
        ) : (
          <Tag>{t`Không còn trong danh sách`}</Tag>
        ),
    },
    { id: 'leader', header: t`Lãnh đạo chủ chốt`, cell: (line) => (line.key_leader ? t`Có` : '') },
    day('registered_on', t`Đăng ký`),
    day('publicised_on', t`Công khai`),
    day('self_reported_on', t`Tự báo cáo`),
    day('assessed_on', t`Đánh giá`),
    { id: 'rating', header: t`Mức`, cell: (line) => level(line.rating) },
  ];
}
