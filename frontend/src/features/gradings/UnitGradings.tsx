import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Scale, User } from 'lucide-react';
import {
  capQuery,
  type GradesAsked,
  type GradingLine,
  type GradingRules,
  GRADINGS_PER_PAGE,
  gradingsQuery,
} from '@/api/queries/gradings';
import { UnitName } from '@/domain/ChosenUnit';
import { ExportButton } from '@/domain/ExportButton';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useSession } from '@/domain/useSession';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { FilterBar } from '@/ui/FilterBar';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { Cap } from './Cap';
import { QuestionFields } from './Filters';
import { searchOf, useGradesAsked, usePeriodText } from './period';
import { useRulesIn } from './rules';
import { UnitTasks } from './UnitTasks';
import { GRADING_STATES, gradedName, levelName, STATE_CODES } from './words';

const route = getRouteApi('/signed-in/with-year/xep-loai');

/** The grades of a unit and below: how far each has come, and what the cap on the top level allows. */
export default function UnitGradings() {
  const { t } = useLingui();
  const search = route.useSearch();
  const asked = useGradesAsked(search);
  const period = usePeriodText()(asked);
  const { data } = useQuery({
    ...gradingsQuery(asked, search.trang_thai, search.sau),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data: cap } = useQuery({ ...capQuery(asked), throwOnError: true });
  const rules = useRulesIn(asked);
  const pages = usePages(search.sau, data?.next_cursor);
  const columns = useColumns(asked, rules);
  return (
    <Page
      width="wide"
      title={t`Xếp loại ${period}`}
      eyebrow={<UnitName id={asked.organisation} />}
      actions={<Actions organisation={asked.organisation} />}
    >
      <Filters asked={asked} />
      {data && cap !== undefined ? (
        <>
          <UnitTasks asked={asked} cap={cap} rules={rules} />
          {cap && rules && <Cap cap={cap} rules={rules} />}
          <DataTable<GradingLine>
            caption={t`Phiếu xếp loại`}
            captionNote={t`Theo thứ tự đơn vị, rồi theo tên`}
            rows={data.items}
            rowId={({ id }) => id}
            rowName={gradedName}
            columns={columns}
            empty={
              <EmptyState title={t`Chưa có phiếu nào`}>
                {search.trang_thai ? (
                  <Trans>Không có phiếu nào ở tình trạng này. Hãy bỏ bớt bộ lọc.</Trans>
                ) : (
                  <Trans>Mở phiếu cho kỳ này, rồi từng đồng chí tự xếp loại.</Trans>
                )}
              </EmptyState>
            }
          />
          <ListPager pages={pages} size={GRADINGS_PER_PAGE} shown={data.items.length} />
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
    </Page>
  );
}

function Actions({ organisation }: { organisation: string }) {
  const { member_id } = useSession();
  return (
    <div className="button-row" data-no-print="">
      {member_id !== null && (
        <LinkButton kind="secondary" icon={<User size={18} aria-hidden="true" />} to="/xep-loai/cua-toi">
          <Trans>Xếp loại của tôi</Trans>
        </LinkButton>
      )}
      <LinkButton kind="secondary" icon={<Scale size={18} aria-hidden="true" />} to="/xep-loai/bo-tieu-chi">
        <Trans>Bộ tiêu chí</Trans>
      </LinkButton>
      <ExportButton kind="gradings" organisation={organisation} />
      <PrintButton />
    </div>
  );
}

function useColumns(asked: GradesAsked, rules: GradingRules | null): Column<GradingLine>[] {
  const { t } = useLingui();
  return [
    {
      id: 'name',
      header: asked.subject === 'member' ? t`Đồng chí` : t`Tổ chức đảng`,
      cell: (row) => (
        <Link to="/xep-loai/$id" params={{ id: row.id }}>
          {gradedName(row)}
        </Link>
      ),
    },
    ...(asked.subject === 'member'
      ? [
          {
            id: 'unit',
            header: t`Chi bộ`,
            cell: ({ organisation: { id, name } }: GradingLine) =>
              id === asked.organisation ? (
                name
              ) : (
                <Link to="/xep-loai" search={searchOf({ ...asked, organisation: id })}>
                  {name}
                </Link>
              ),
          },
        ]
      : []),
    {
      id: 'state',
      header: t`Tình trạng`,
      cell: ({ state }) => <Tag tone={GRADING_STATES[state].tone}>{t(GRADING_STATES[state].label)}</Tag>,
    },
    { id: 'self', header: t`Tự xếp loại`, cell: ({ self_level }) => levelName(rules, self_level) },
    {
      id: 'proposed',
      header: t`Đơn vị đề nghị`,
      cell: ({ appraised_level }) => levelName(rules, appraised_level),
    },
    { id: 'decided', header: t`Quyết định`, cell: ({ decided_level }) => levelName(rules, decided_level) },
  ];
}

function Filters({ asked }: { asked: GradesAsked }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = route.useSearch();
  const change = (trang_thai: typeof search.trang_thai) =>
    void navigate({ to: '/xep-loai', search: { ...search, trang_thai, sau: undefined } });
  const state = search.trang_thai && t(GRADING_STATES[search.trang_thai].label);
  return (
    <FilterBar
      chips={
        state === undefined ? [] : [{ id: 'trang_thai', text: state, onRemove: () => change(undefined) }]
      }
      onClear={() => change(undefined)}
    >
      <QuestionFields asked={asked} withSubject />
      <Select
        label={t`Tình trạng`}
        emptyLabel={t`Tất cả`}
        value={search.trang_thai ?? ''}
        onChange={(event) => change(STATE_CODES.find((code) => code === event.target.value))}
        options={STATE_CODES.map((code) => ({ value: code, label: t(GRADING_STATES[code].label) }))}
      />
    </FilterBar>
  );
}
