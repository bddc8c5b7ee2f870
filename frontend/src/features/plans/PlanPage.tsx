import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { planQuery } from '@/api/queries/plans';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Progress } from '@/ui/Progress';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { PlanActions } from './PlanActions';
import { TaskCard } from './TaskCard';
import { PLAN_STATES } from './words';

const route = getRouteApi('/signed-in/viec-phai-lam/ke-hoach/$id');

/** One plan: its paper, and its key tasks with who answers for them, by when, and how far they have come. */
export default function PlanPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: plan } = useSuspenseQuery(planQuery(id));
  const { label, tone } = PLAN_STATES[plan.state];
  const counted = plan.tasks.filter(({ state }) => state !== 'cancelled');
  const done = counted.filter(({ state }) => state === 'done').length;
  const overdue = plan.state === 'issued' ? plan.tasks.filter((task) => task.overdue).length : 0;
  const rows = [
    { term: t`Năm`, value: String(plan.year) },
    { term: t`Căn cứ`, value: plan.basis },
    {
      term: t`Số, ngày ban hành`,
      value: [plan.number, plan.issued_on && formatDate(plan.issued_on)].filter(Boolean).join(', '),
    },
    { term: t`Kết thúc ngày`, value: plan.closed_on && formatDate(plan.closed_on) },
  ];
  return (
    <Page
      width="board"
      title={plan.title}
      eyebrow={plan.organisation.name}
      back={
        <BackLink to="/viec-phai-lam/ke-hoach" search={{ nam: plan.year }}>
          <Trans>Về các kế hoạch</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div className="button-row">
        <Tag tone={tone}>{t(label)}</Tag>
        {overdue > 0 && <Tag tone="problem">{t`${overdue} việc quá hạn`}</Tag>}
      </div>
      <PlanActions plan={plan} />
      <section className="card">
        <h2>
          <Trans>Kế hoạch</Trans>
        </h2>
        <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </section>
      <section className="stack">
        <h2>
          <Trans>Việc trọng tâm</Trans>
        </h2>
        {plan.tasks.length === 0 ? (
          <p className="hint">
            <Trans>Chưa có việc nào. Hãy thêm việc rồi mới ban hành được.</Trans>
          </p>
        ) : (
          <>
            {counted.length > 0 && <Progress label={t`Việc đã xong`} done={done} total={counted.length} />}
            <ul className="people">
              {plan.tasks.map((task) => (
                <TaskCard key={task.id} task={task} year={plan.year} />
              ))}
            </ul>
          </>
        )}
      </section>
    </Page>
  );
}
