import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { List } from 'lucide-react';
import { reportsBelowQuery } from '@/api/queries/summaries';
import { UnitName } from '@/domain/ChosenUnit';
import { useYear } from '@/domain/useNotebook';
import { useScope } from '@/domain/useScope';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { BelowTable } from './BelowTable';
import { Filters } from './Filters';
import { OwnReport } from './OwnReport';

const route = getRouteApi('/signed-in/with-year/bao-cao');

/** One period: the organisation's own report, and what has come in from below, who is missing first. */
export default function Reports() {
  const { t } = useLingui();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const year = useYear(search.nam);
  const period = search.ky ?? 'year';
  const { data } = useQuery({
    ...reportsBelowQuery(organisation, year, period),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return (
    <Page
      width="board"
      title={t`Báo cáo lên cấp trên`}
      eyebrow={<UnitName id={organisation} />}
      actions={
        <div className="button-row" data-no-print="">
          <LinkButton
            kind="secondary"
            icon={<List size={18} aria-hidden="true" />}
            to="/bao-cao/tat-ca"
            search={{ don_vi: search.don_vi }}
          >
            <Trans>Mọi báo cáo</Trans>
          </LinkButton>
          <PrintButton />
        </div>
      }
    >
      <Filters organisation={organisation} year={year} period={period} />
      {data ? (
        <>
          <OwnReport asked={data} />
          <BelowTable asked={data} />
        </>
      ) : (
        <Skeleton lines={6} height={2.5} />
      )}
    </Page>
  );
}
