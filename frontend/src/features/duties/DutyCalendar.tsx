import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { DutyCounts } from '@/api/queries/duties';
import { formatDate } from '@/i18n/dates';
import { formatInteger, formatOf, NOTHING } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Tag } from '@/ui/Tag';
import { DUTY_STATES, dutyName, urgentFirst } from './words';

/** Each duty of the year with who owes it, the overdue first. `unit`: as it stands in the address. */
export function DutyCalendar({
  duties,
  unit,
  year,
}: {
  duties: readonly DutyCounts[];
  unit: string | undefined;
  year: number;
}) {
  const { t } = useLingui();
  const columns: Column<DutyCounts>[] = [
    {
      id: 'duty',
      header: t`Việc`,
      cell: (row) => (
        <Link
          to="/viec-phai-lam/danh-sach"
          search={{ don_vi: unit, nam: year, viec: row.duty, so: row.number }}
        >
          {dutyName(row)}
        </Link>
      ),
    },
    { id: 'due', header: t`Hạn`, cell: ({ due_on }) => formatDate(due_on) },
    { id: 'state', header: t`Tình hình`, cell: (row) => <Standing duty={row} /> },
    { id: 'done', header: t`Đã làm`, number: true, cell: ({ done, asked }) => formatOf(done, asked) },
    {
      id: 'timely',
      header: t`Đúng hạn`,
      number: true,
      cell: ({ done, done_on_time }) => (done === 0 ? NOTHING : formatOf(done_on_time, done)),
    },
    { id: 'excused', header: t`Được miễn`, number: true, cell: ({ excused }) => formatInteger(excused) },
  ];
  return (
    <DataTable<DutyCounts>
      caption={t`Các việc trong năm ${year}`}
      captionNote={t`Của đơn vị này và bên dưới. Việc quá hạn đứng trước.`}
      rows={urgentFirst(duties)}
      rowId={({ duty, number }) => `${duty}-${number}`}
      rowName={dutyName}
      columns={columns}
      empty={
        <EmptyState title={t`Năm này chưa có việc nào được quy định`}>
          <Trans>Việc hiện ở đây khi danh mục việc phải làm có hiệu lực trong năm.</Trans>
        </EmptyState>
      }
    />
  );
}

/** How many are overdue and how many have time left, each in words. */
function Standing({ duty: { subject, asked, late, expected } }: { duty: DutyCounts }) {
  const { t } = useLingui();
  const people = subject === 'member';
  if (asked === 0) return <Tag>{t`Không ai phải làm`}</Tag>;
  if (late + expected === 0) return <Tag tone={DUTY_STATES.done.tone}>{t`Đã xong cả`}</Tag>;
  return (
    <span className="button-row">
      {late > 0 && (
        <Tag tone={DUTY_STATES.late.tone}>
          {people ? t`${late} đồng chí quá hạn` : t`${late} đơn vị quá hạn`}
        </Tag>
      )}
      {expected > 0 && (
        <Tag tone={DUTY_STATES.expected.tone}>
          {people ? t`${expected} đồng chí chưa làm` : t`${expected} đơn vị chưa làm`}
        </Tag>
      )}
    </span>
  );
}
