import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Grading } from '@/api/queries/gradings';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { useSession } from '@/domain/useSession';
import { type PledgeState, STATES } from '@/domain/words';
import { formatInteger, formatOf } from '@/i18n/format';
import { SummaryList } from '@/ui/SummaryList';

/** What the programme's own records say of the subject, beside the form; nothing of it is written into the form. */
export function Evidence({ grading: { evidence, member, organisation } }: { grading: Grading }) {
  const { t } = useLingui();
  const { member_id, offices } = useSession();
  const { data: ratings } = useSuspenseQuery(catalogueQuery('rating_level'));
  const { pledges, attendance, duties, unit } = evidence;
  const stateName = (state: string) => (state in STATES ? t(STATES[state as PledgeState].label) : state);
  const rows = [
    ...pledges.map(({ year, state, rating }) => ({
      term: t`Việc làm theo Bác, năm ${year}`,
      value: rating ? nameOf(ratings, rating) : stateName(state),
    })),
    ...(attendance
      ? [{ term: t`Dự sinh hoạt chuyên đề`, value: formatOf(attendance.present, attendance.expected) }]
      : []),
    ...(attendance && attendance.excused + attendance.absent > 0
      ? [
          {
            term: t`Vắng có lý do, không lý do`,
            value: [attendance.excused, attendance.absent].map(formatInteger).join(', '),
          },
        ]
      : []),
    ...(unit
      ? [
          { term: t`Đã đăng ký`, value: formatOf(unit.registered, unit.due) },
          { term: t`Đã được đánh giá`, value: formatOf(unit.assessed, unit.due) },
          { term: t`Được đánh giá tốt trở lên`, value: formatOf(unit.rated_good, unit.assessed) },
        ]
      : []),
    { term: t`Việc xong đúng hạn`, value: formatInteger(duties.done_on_time) },
    { term: t`Việc xong chậm`, value: formatInteger(duties.done_late) },
    { term: t`Việc quá hạn chưa xong`, value: formatInteger(duties.late) },
  ];
  const latest = pledges.at(-1);
  // Others may open texts only with a right of their own, which leaves a trace.
  const near = member?.id === member_id || offices.some(({ id }) => id === organisation.id);
  return (
    <section className="card">
      <h2>
        <Trans>Sổ sách của chương trình</Trans>
      </h2>
      {pledges.length === 0 && !unit && (
        <p className="hint">
          <Trans>Không có bản đăng ký nào trong kỳ này.</Trans>
        </p>
      )}
      <SummaryList rows={rows} />
      {member && latest && near && (
        <p data-no-print="">
          <Link to="/so-tay" search={{ nam: latest.year, cua: member.id }}>
            <Trans>Xem sổ tay</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
