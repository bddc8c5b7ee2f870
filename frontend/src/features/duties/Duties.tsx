import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import { dutiesQuery, ownDutiesQuery } from '@/api/queries/duties';
import { UnitName } from '@/domain/ChosenUnit';
import { useYear } from '@/domain/useNotebook';
import { useUnit, useWatches } from '@/domain/useScope';
import { UnitYearFilter } from '@/domain/UnitYearFilter';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { DutyCalendar } from './DutyCalendar';
import { OwnDuties } from './OwnDuties';

const route = getRouteApi('/signed-in/with-year/viec-phai-lam');

/** What the rules ask this year: of the reader, and, for those who answer for others, of a unit and all below it. */
export default function Duties() {
  const { t } = useLingui();
  const { don_vi, nam } = route.useSearch();
  const watches = useWatches();
  const organisation = useUnit(don_vi);
  const year = useYear(nam);
  const { data: own } = useQuery({
    ...ownDutiesQuery(year),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const { data: duties } = useQuery({
    ...dutiesQuery(organisation, year),
    enabled: watches,
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return (
    <Page
      width={watches ? 'wide' : 'board'}
      title={t`Lịch việc phải làm`}
      eyebrow={<UnitName id={organisation} />}
      lead={t`Lịch này tự tính từ quy định và sổ sách; không ai phải nhập.`}
      actions={
        <div className="button-row" data-no-print="">
          <LinkButton
            kind="secondary"
            icon={<ClipboardList size={18} aria-hidden="true" />}
            to="/viec-phai-lam/ke-hoach"
            search={{ don_vi }}
          >
            <Trans>Kế hoạch, việc trọng tâm</Trans>
          </LinkButton>
          <PrintButton />
        </div>
      }
    >
      <UnitYearFilter organisation={watches ? organisation : null} year={year} />
      {own && (duties || !watches) ? (
        <>
          {/* An account that belongs to nobody, a clerk's for example, has no duties of its own. */}
          {(own.length > 0 || !watches) && <OwnDuties duties={own} year={year} />}
          {duties && <DutyCalendar duties={duties} unit={don_vi} year={year} />}
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
    </Page>
  );
}
