import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { draftPlan } from '@/api/queries/plans';
import { UnitName } from '@/domain/ChosenUnit';
import { useYear } from '@/domain/useNotebook';
import { useScope } from '@/domain/useScope';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PlanForm } from './PlanForm';
import { EMPTY_PLAN } from './values';

const route = getRouteApi('/signed-in/with-year/viec-phai-lam/ke-hoach/moi');

/** A new draft, of one year. */
export default function NewPlan() {
  const { t } = useLingui();
  const { don_vi, nam } = route.useSearch();
  const organisation = useScope(don_vi);
  const year = useYear(nam);
  return (
    <Page
      width="form"
      title={t`Soạn kế hoạch năm ${year}`}
      eyebrow={<UnitName id={organisation} />}
      lead={t`Cấp dưới chỉ thấy kế hoạch sau khi ban hành.`}
      back={
        <BackLink to="/viec-phai-lam/ke-hoach" search={{ don_vi, nam }}>
          <Trans>Về các kế hoạch</Trans>
        </BackLink>
      }
    >
      <PlanForm
        organisation={organisation}
        year={year}
        start={EMPTY_PLAN}
        save={(body) => draftPlan({ organisation_id: organisation, year, ...body })}
      />
    </Page>
  );
}
