import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ApiError } from '@/api/problem';
import { ruleSetsQuery } from '@/api/queries/gradings';
import { useHasRole } from '@/domain/useScope';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { RuleSetTasks } from './RuleSetTasks';
import { RuleSummary } from './RuleSummary';
import { RuleTrial } from './RuleTrial';
import { ValidTag } from './ValidTag';
import { useValidity } from './validity';
import { SUBJECTS } from './words';

const route = getRouteApi('/signed-in/with-year/xep-loai/bo-tieu-chi/$id');
const NOT_FOUND = 404;

/** One rule set with everything it says, and what it would make of grades already given. */
export default function RuleSetPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const validity = useValidity();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const tries = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator', 'inspector');
  const set = sets.find((each) => each.id === id);
  if (!set) throw new ApiError(NOT_FOUND, null);
  return (
    <Page
      width="board"
      title={set.title}
      eyebrow={[t(SUBJECTS[set.subject]), set.source, validity(set)].filter(Boolean).join(' · ')}
      back={
        <BackLink to="/xep-loai/bo-tieu-chi">
          <Trans>Về bộ tiêu chí</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <ValidTag set={set} />
      </div>
      <RuleSetTasks set={set} />
      <RuleSummary subject={set.subject} rules={set.rules} />
      {tries && <RuleTrial set={set} />}
    </Page>
  );
}
