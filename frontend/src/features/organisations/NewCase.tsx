import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { createCase } from '@/api/queries/reorganisations';
import { dayInVietnam } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { CaseForm } from './CaseForm';
import { emptyDraft } from './request';
import { CASE_KINDS } from './words';

const route = getRouteApi('/signed-in/co-cau/sap-xep/moi');

/** Drafts a case; its plan is the next page. */
export default function NewCase() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { loai, don_vi } = route.useSearch();
  const { name, explanation } = CASE_KINDS[loai];
  const drafting = useMutation({
    mutationFn: createCase,
    onSuccess: ({ id }) => navigate({ to: '/co-cau/sap-xep/$id', params: { id } }),
  });
  return (
    <Page
      title={t(name)}
      lead={t(explanation)}
      eyebrow={t`Sắp xếp tổ chức · Bước 1 trong 2`}
      back={
        <BackLink to="/co-cau/sap-xep" search={{ don_vi }}>
          <Trans>Về sắp xếp tổ chức</Trans>
        </BackLink>
      }
    >
      <CaseForm
        key={loai}
        start={emptyDraft(loai, don_vi ?? null, dayInVietnam())}
        busy={drafting.isPending}
        failure={drafting.error}
        onSend={(request) => drafting.mutate(request)}
      />
    </Page>
  );
}
