import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { editSession, refreshStudy, studySessionQuery } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { planOf, planToSend, type PlanValues } from './plan';
import { PlanForm } from './PlanForm';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/sua');

/** What was planned is changed, until the session is held. */
export default function EditSession() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { account_id } = useSession();
  const { data: session } = useSuspenseQuery(studySessionQuery({ account: account_id, id }));
  const editing = useMutation({
    mutationFn: (values: PlanValues) => editSession({ session, body: planToSend(values) }),
    onSuccess: async () => {
      await navigate({ to: '/chi-bo/sinh-hoat/$id', params: { id }, replace: true });
      await refreshStudy(client);
    },
    onError: () => refreshStudy(client),
  });
  return (
    <Page
      width="form"
      title={t`Sửa kế hoạch buổi họp`}
      eyebrow={session.organisation.name}
      back={
        <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          <Trans>Về buổi sinh hoạt</Trans>
        </BackLink>
      }
    >
      {session.allowed_actions.includes('edit') ? (
        <PlanForm
          cell={session.organisation.id}
          start={planOf(session)}
          draftOf={id}
          fixedKind
          busy={editing.isPending}
          failure={editing.error}
          submit={<Trans>Lưu thay đổi</Trans>}
          onSend={editing.mutateAsync}
        />
      ) : (
        <EmptyState title={t`Buổi này không sửa được nữa`}>
          <Trans>Buổi đã họp hoặc đã huỷ giữ nguyên như đã ghi.</Trans>
        </EmptyState>
      )}
    </Page>
  );
}
