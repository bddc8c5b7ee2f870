import { useLingui } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { formatDate } from '@/i18n/dates';
import { type Step, StepList } from '@/ui/StepList';

/** The four stages of the year, each with its day or its last day. */
export function YearSteps({ notebook: { pledge, calendar, next_task } }: { notebook: Notebook }) {
  const { t } = useLingui();
  const lastDay = (name: 'registration' | 'report' | 'assessment') =>
    calendar?.windows.find((window) => window.window === name)?.closes_on ?? null;
  const stages: { name: string; reached: string | null; tasks: string[]; due: string | null }[] = [
    {
      name: t`Đăng ký việc làm theo`,
      reached: pledge?.registered_on ?? null,
      tasks: ['write', 'register'],
      due: lastDay('registration'),
    },
    {
      name: t`Công khai trước chi bộ`,
      reached: pledge?.publicised_on ?? null,
      tasks: ['publish'],
      due: null,
    },
    {
      name: t`Tự báo cáo kết quả`,
      reached: pledge?.self_reported_on ?? null,
      tasks: ['self_report'],
      due: lastDay('report'),
    },
    {
      name: t`Chi bộ nhận xét, đánh giá`,
      reached: pledge?.assessed_on ?? null,
      tasks: ['assess'],
      due: lastDay('assessment'),
    },
  ];
  const steps = stages.map(({ name, reached, tasks, due }): Step => {
    const day = reached && formatDate(reached);
    if (day) return { name, state: 'done', status: t`Đã xong`, note: t`Ngày ${day}` };
    const last = due && formatDate(due);
    const note = last && t`Hạn: ${last}`;
    if (next_task && tasks.includes(next_task.task)) {
      const late = next_task.days_left !== null && next_task.days_left < 0;
      if (late) return { name, state: 'now', status: t`Quá hạn`, tone: 'problem', note };
      return { name, state: 'now', status: next_task.mine ? t`Đang mở` : t`Đang chờ`, note };
    }
    return { name, state: 'later', status: t`Chưa đến lượt`, note };
  });
  return <StepList steps={steps} label={t`Các bước trong năm`} />;
}
