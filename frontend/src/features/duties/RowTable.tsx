import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  DUTY_ROWS_PER_PAGE,
  type DutyCounts,
  type DutyExcuse,
  dutyExcusesQuery,
  type DutyRow,
  dutyRowsQuery,
  type DutyState,
} from '@/api/queries/duties';
import { ListPager } from '@/domain/ListPager';
import { usePages } from '@/domain/usePages';
import { useHasRole } from '@/domain/useScope';
import { daysUntil, formatDate } from '@/i18n/dates';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { Tag } from '@/ui/Tag';
import { ExcuseTask } from './ExcuseTask';
import { DUTY_STATES, dutyName } from './words';
import { WithdrawExcuse } from './WithdrawExcuse';

/** Those who stand so towards a duty, in the order of the tree. */
export function RowTable({
  organisation,
  duty,
  state,
  cursor,
}: {
  organisation: string;
  duty: DutyCounts;
  state: DutyState;
  cursor: string | undefined;
}) {
  const { t } = useLingui();
  const excuses = useExcuses(organisation, duty, state);
  const columns = useColumns(duty, state, excuses);
  const { data } = useQuery({
    ...dutyRowsQuery(organisation, duty, state, cursor),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = usePages(cursor, data?.next_cursor);
  const nobody: Record<DutyState, string> = {
    late: t`Không ai quá hạn`,
    expected: t`Không ai còn phải làm`,
    done: t`Chưa ai làm`,
    excused: t`Không ai được miễn`,
  };
  if (!data || !excuses) return <Skeleton lines={6} height={2.5} />;
  return (
    <>
      <DataTable<DutyRow>
        caption={dutyName(duty)}
        captionNote={t(DUTY_STATES[state].label)}
        rows={data.items}
        rowId={({ subject }) => subject.id}
        rowName={({ subject }) => subject.name}
        columns={columns}
        empty={<EmptyState title={nobody[state]} />}
      />
      <ListPager pages={pages} size={DUTY_ROWS_PER_PAGE} shown={data.items.length} total={duty[state]} />
      {duty.subject === 'member' && state === 'excused' && (
        <p className="hint">
          <Trans>Chi bộ cho từng đồng chí miễn đăng ký ở mục Chi bộ, kèm lý do.</Trans>
        </p>
      )}
    </>
  );
}

/** The standing excuses of a duty; only the list of the excused asks for them. Undefined while they are on their way. */
function useExcuses(organisation: string, { duty, year, number }: DutyCounts, state: DutyState) {
  const { data } = useQuery({
    ...dutyExcusesQuery(organisation, year),
    enabled: state === 'excused',
    throwOnError: true,
  });
  if (state !== 'excused') return [];
  return data?.filter(
    (excuse) => excuse.duty === duty && excuse.number === number && excuse.withdrawn_on === null,
  );
}

function useColumns(
  duty: DutyCounts,
  state: DutyState,
  excuses: readonly DutyExcuse[] = [],
): Column<DutyRow>[] {
  const { t } = useLingui();
  const ofPeople = duty.subject === 'member';
  const excusing = useHasRole('committee_staff', 'administrator') && !ofPeople;
  const excuseOf = ({ subject }: DutyRow) =>
    excuses.find(({ organisation }) => organisation.id === subject.id);
  const columns: (Column<DutyRow> | false)[] = [
    {
      id: 'who',
      header: ofPeople ? t`Họ và tên` : t`Đơn vị`,
      cell: ({ subject: { name } }) => name,
    },
    ofPeople && {
      id: 'where',
      header: t`Sinh hoạt tại`,
      cell: ({ organisation: { name } }) => name,
    },
    state !== 'excused' && { id: 'due', header: t`Hạn`, cell: ({ due_on }) => formatDate(due_on) },
    (state === 'late' || state === 'expected') && {
      id: 'left',
      header: t`Tình hình`,
      cell: ({ due_on }) => <DaysLeft days={daysUntil(due_on)} />,
    },
    state === 'done' && {
      id: 'done',
      header: t`Ngày làm`,
      cell: ({ done_on }) => done_on && formatDate(done_on),
    },
    state === 'done' && {
      id: 'timely',
      header: t`Đúng hạn`,
      cell: ({ on_time }) =>
        on_time ? <Tag tone="done">{t`Đúng hạn`}</Tag> : <Tag tone="open">{t`Chậm`}</Tag>,
    },
    state === 'excused' &&
      !ofPeople && {
        id: 'reason',
        header: t`Lý do`,
        cell: (row) => {
          const excuse = excuseOf(row);
          if (!excuse) return t`Theo quy định`;
          const { reason } = excuse;
          const on = formatDate(excuse.decided_on);
          return t`${reason} (ngày ${on})`;
        },
      },
    excusing &&
      (state === 'late' || state === 'expected') && {
        id: 'excuse',
        header: t`Việc có thể làm`,
        cell: ({ subject }) => <ExcuseTask unit={subject} duty={duty} />,
      },
    excusing &&
      state === 'excused' && {
        id: 'withdraw',
        header: t`Việc có thể làm`,
        cell: (row) => {
          const excuse = excuseOf(row);
          return excuse ? <WithdrawExcuse excuse={excuse} /> : t`Không có`;
        },
      },
  ];
  return columns.filter((column) => column !== false);
}

function DaysLeft({ days }: { days: number }) {
  const { t } = useLingui();
  if (days < 0)
    return (
      <Tag tone="problem">
        <Plural value={-days} other="Quá hạn # ngày" />
      </Tag>
    );
  return <Tag tone="waiting">{days === 0 ? t`Hạn hôm nay` : <Plural value={days} other="Còn # ngày" />}</Tag>;
}
