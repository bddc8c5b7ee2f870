import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type CaseRequest, caseQuery, updateCase } from '@/api/queries/reorganisations';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { CaseForm } from './CaseForm';
import { draftOf } from './request';
import { CASE_KINDS } from './words';

const route = getRouteApi('/signed-in/co-cau/sap-xep/$id/sua');

/** Changes a case that has not been carried out. */
export default function EditCase() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: found } = useSuspenseQuery(caseQuery(id));
  const saving = useMutation({
    mutationFn: (request: CaseRequest) => updateCase(id, found.etag ?? '', request),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reorganisation', id] });
      await navigate({ to: '/co-cau/sap-xep/$id', params: { id } });
    },
  });
  return (
    <Page
      title={t(CASE_KINDS[found.data.kind].name)}
      eyebrow={t`Sắp xếp tổ chức · Bước 1 trong 2`}
      back={
        <BackLink to="/co-cau/sap-xep/$id" params={{ id }}>
          <Trans>Về bản xem trước</Trans>
        </BackLink>
      }
    >
      <CaseForm
        start={draftOf(found.data)}
        busy={saving.isPending}
        failure={saving.error}
        onSend={(request) => saving.mutate(request)}
      />
    </Page>
  );
}
