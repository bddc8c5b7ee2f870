import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '@/api/client';
import type { ReportBelow } from '@/api/queries/summaries';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { formatOf, formatPercent, percentOf } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { Progress } from '@/ui/Progress';
import { StateTag } from './StateTag';
import { missingFirst } from './words';

/** What has come in from directly below; who is missing stands first. */
export function BelowTable({ asked }: { asked: Schemas['ReportsBelow'] }) {
  const { t } = useLingui();
  const { expected, submitted, on_time, items } = asked;
  const due = formatDate(asked.due_on);
  const overdue = asked.due_on < dayInVietnam();
  const counts = formatOf(submitted, expected);
  const share = formatPercent(percentOf(submitted, expected));
  const timely = formatOf(on_time, expected);
  const columns: Column<ReportBelow>[] = [
    {
      id: 'name',
      header: t`Đơn vị`,
      cell: ({ organisation, report_id }) =>
        report_id ? (
          <Link to="/bao-cao/$id" params={{ id: report_id }}>
            {organisation.name}
          </Link>
        ) : (
          organisation.name
        ),
    },
    { id: 'state', header: t`Báo cáo`, cell: ({ state }) => <StateTag state={state} overdue={overdue} /> },
    {
      id: 'on_time',
      header: t`Đúng hạn`,
      cell: ({ on_time: timely }) => (timely === null ? t`Chưa gửi` : timely ? t`Đúng hạn` : t`Chậm`),
    },
  ];
  if (expected === 0)
    return (
      <p className="hint">
        <Trans>Không có tổ chức nào trực thuộc phải gửi báo cáo lên đây.</Trans>
      </p>
    );
  return (
    <section className="stack">
      <Progress
        label={t`Báo cáo đã đến, hạn ${due}`}
        done={submitted}
        total={expected}
        text={`${counts} · ${share}`}
      />
      <DataTable<ReportBelow>
        caption={t`Báo cáo của các đơn vị trực thuộc`}
        captionNote={t`Chưa gửi đứng trước. Đúng hạn: ${timely}.`}
        rows={missingFirst(items)}
        rowId={({ organisation }) => organisation.id}
        rowName={({ organisation }) => organisation.name}
        columns={columns}
      />
    </section>
  );
}
