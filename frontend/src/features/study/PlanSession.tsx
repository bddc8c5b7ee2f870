import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { planSession, refreshStudy } from '@/api/queries/study';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { NO_PLAN, planToSend, type PlanValues } from './plan';
import { PlanForm } from './PlanForm';
import { useStudyCell } from './useStudyCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/sinh-hoat/ke-hoach');

/** A session of the cell is planned. */
export default function PlanSession() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const search = route.useSearch();
  const { cell } = useStudyCell(search);
  const planning = useMutation({
    mutationFn: (values: PlanValues) =>
      planSession({
        ...planToSend(values),
        organisation_id: cell.id,
        kind: values.kind,
        themed_part: values.kind === 'regular' && values.themed_part,
      }),
    onSuccess: async ({ id }) => {
      toast({ text: t`Đã lưu kế hoạch. Khi đủ thông tin, hãy gửi giấy mời.` });
      await navigate({ to: '/chi-bo/sinh-hoat/$id', params: { id }, replace: true });
      await refreshStudy(client);
    },
  });
  return (
    <Page
      width="form"
      title={t`Lên kế hoạch một buổi`}
      eyebrow={cell.name}
      lead={t`Điều gì chưa rõ thì để sau, trước khi gửi giấy mời.`}
      back={
        <BackLink to="/chi-bo/sinh-hoat" search={search}>
          <Trans>Về sinh hoạt chuyên đề</Trans>
        </BackLink>
      }
    >
      <PlanForm
        cell={cell.id}
        start={NO_PLAN}
        draftOf={cell.id}
        busy={planning.isPending}
        failure={planning.error}
        submit={<Trans>Lưu kế hoạch</Trans>}
        onSend={planning.mutateAsync}
      />
    </Page>
  );
}
