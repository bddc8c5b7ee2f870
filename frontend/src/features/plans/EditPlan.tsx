import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { planQuery, planSteps } from '@/api/queries/plans';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PlanForm } from './PlanForm';
import { planValues } from './values';

const route = getRouteApi('/signed-in/viec-phai-lam/ke-hoach/$id/sua');

/** A draft, changed; once it is issued its tasks are only done, postponed or given up. */
export default function EditPlan() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: plan } = useSuspenseQuery(planQuery(id));
  return (
    <Page
      width="form"
      title={t`Sửa kế hoạch`}
      eyebrow={plan.organisation.name}
      back={
        <BackLink to="/viec-phai-lam/ke-hoach/$id" params={{ id }}>
          <Trans>Về kế hoạch</Trans>
        </BackLink>
      }
    >
      {plan.allowed_actions.includes('edit') ? (
        <PlanForm
          organisation={plan.organisation.id}
          year={plan.year}
          start={planValues(plan)}
          save={(body) => planSteps.edit(plan, body)}
        />
      ) : (
        <Notice tone="warning" title={t`Không sửa được nữa`}>
          <Trans>Kế hoạch đã ban hành thì thêm việc, gia hạn hoặc thôi việc ở trang kế hoạch.</Trans>
        </Notice>
      )}
    </Page>
  );
}
