import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type PlanLine, PLANS_PER_PAGE, plansQuery } from '@/api/queries/plans';
import { UnitName } from '@/domain/ChosenUnit';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole, useUnit, useWatches } from '@/domain/useScope';
import { UnitYearFilter } from '@/domain/UnitYearFilter';
import { formatDate } from '@/i18n/dates';
import { formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { PLAN_STATES } from './words';

const route = getRouteApi('/signed-in/with-year/viec-phai-lam/ke-hoach');

/** The plans that hold for a unit: its own, and those of the levels above. */
export default function Plans() {
  const { t } = useLingui();
  const { don_vi, nam, sau } = route.useSearch();
  const organisation = useUnit(don_vi);
  const watches = useWatches();
  const writes = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  const { data } = useQuery({
    ...plansQuery(organisation, nam, sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(sau, data?.next_cursor);
  const columns = useColumns();
  return (
    <Page
      width="wide"
      title={t`Kế hoạch, việc trọng tâm`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/viec-phai-lam" search={{ don_vi }}>
          <Trans>Về lịch việc phải làm</Trans>
        </BackLink>
      }
      actions={
        writes && (
          <div className="button-row" data-no-print="">
            <LinkButton
              icon={<Plus size={18} aria-hidden="true" />}
              to="/viec-phai-lam/ke-hoach/moi"
              search={{ don_vi, nam }}
            >
              <Trans>Soạn kế hoạch</Trans>
            </LinkButton>
          </div>
        )
      }
    >
      <UnitYearFilter organisation={watches ? organisation : null} year={nam} every />
      {data ? (
        <>
          <DataTable<PlanLine>
            caption={t`Kế hoạch của đơn vị này và cấp trên`}
            captionNote={t`Mới nhất trước`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={({ title }) => title}
            columns={columns}
            empty={
              <EmptyState title={t`Chưa có kế hoạch nào`}>
                <Trans>Kế hoạch ghi các việc trọng tâm của năm: ai chịu trách nhiệm, hạn nào.</Trans>
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={PLANS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}

function useColumns(): Column<PlanLine>[] {
  const { t } = useLingui();
  return [
    {
      id: 'title',
      header: t`Kế hoạch`,
      cell: ({ id, title }) => (
        <Link to="/viec-phai-lam/ke-hoach/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    { id: 'by', header: t`Đơn vị lập`, cell: ({ organisation: { name } }) => name },
    { id: 'year', header: t`Năm`, number: true, cell: ({ year }) => year },
    {
      id: 'paper',
      header: t`Số, ngày ban hành`,
      cell: ({ number, issued_on }) =>
        issued_on ? [number, formatDate(issued_on)].join(', ') : t`Chưa ban hành`,
    },
    {
      id: 'tasks',
      header: t`Việc đã xong`,
      number: true,
      cell: ({ tasks, tasks_done }) => formatOf(tasks_done, tasks),
    },
    {
      id: 'state',
      header: t`Tình trạng`,
      cell: ({ state, tasks_overdue }) =>
        state === 'issued' && tasks_overdue > 0 ? (
          <Tag tone="problem">{t`${tasks_overdue} việc quá hạn`}</Tag>
        ) : (
          <Tag tone={PLAN_STATES[state].tone}>{t(PLAN_STATES[state].label)}</Tag>
        ),
    },
  ];
}
