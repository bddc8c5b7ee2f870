import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { proposeExemplar, refreshExemplars } from '@/api/queries/exemplars';
import { useSession } from '@/domain/useSession';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { ProposalForm } from './ProposalForm';

const route = getRouteApi('/signed-in/dien-hinh/de-nghi');

/** A person, a unit or a way of doing things is put forward; what stands against it is shown before it is sent. */
export default function Propose() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { offices } = useSession();
  const { don_vi } = route.useSearch();
  const proposing = useMutation({
    mutationFn: proposeExemplar,
    onSuccess: async ({ id, title }) => {
      toast({ text: t`Đã gửi đề nghị: ${title}` });
      await navigate({ to: '/dien-hinh/ho-so/$id', params: { id }, replace: true });
      await refreshExemplars(client);
    },
  });
  return (
    <Page
      width="form"
      title={t`Đề nghị công nhận điển hình`}
      lead={t`Viết việc thật, con số thật. Người khác sẽ đến thẩm định.`}
      back={
        <BackLink to="/dien-hinh/ho-so">
          <Trans>Về hồ sơ đề nghị</Trans>
        </BackLink>
      }
    >
      <ProposalForm
        unit={don_vi ?? offices[0]?.id ?? null}
        busy={proposing.isPending}
        failure={proposing.error}
        onSend={proposing.mutateAsync}
      />
    </Page>
  );
}
