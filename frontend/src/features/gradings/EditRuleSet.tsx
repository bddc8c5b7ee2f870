import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '@/api/problem';
import { ruleSetsQuery, ruleSetSteps } from '@/api/queries/gradings';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { RuleSetForm } from './RuleSetForm';
import { ruleValues } from './ruleValues';
import { SUBJECTS } from './words';

const route = getRouteApi('/signed-in/xep-loai/bo-tieu-chi/$id/sua');
const NOT_FOUND = 404;

/** A draft, changed. What is issued never changes: the next rule set takes its place. */
export default function EditRuleSet() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const set = sets.find((each) => each.id === id);
  if (!set) throw new ApiError(NOT_FOUND, null);
  return (
    <Page
      width="form"
      title={t`Sửa bộ tiêu chí`}
      eyebrow={t(SUBJECTS[set.subject])}
      back={
        <BackLink to="/xep-loai/bo-tieu-chi/$id" params={{ id }}>
          <Trans>Về bộ tiêu chí này</Trans>
        </BackLink>
      }
    >
      {set.allowed_actions.includes('edit') ? (
        <RuleSetForm
          subject={set.subject}
          start={ruleValues(set)}
          save={(body) => ruleSetSteps.edit(set, body)}
        />
      ) : (
        <Notice tone="warning" title={t`Không sửa được nữa`}>
          <Trans>Bộ tiêu chí đã ban hành thì giữ nguyên. Hãy soạn một bộ mới, chép từ bộ này.</Trans>
        </Notice>
      )}
    </Page>
  );
}
