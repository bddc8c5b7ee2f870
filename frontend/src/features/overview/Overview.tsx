import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download, Network, Scale } from 'lucide-react';
import { isStatus } from '@/api/problem';
import { organisationQuery } from '@/api/queries/organisations';
import { type AskedOf, type Statistics, statisticsQuery } from '@/api/queries/statistics';
import { useHasRole } from '@/domain/useScope';
import { errorText } from '@/i18n/errors';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { AskedBar } from './AskedBar';
import { dayOfTree, type FigureSearch, questionOf, useAsked } from './asked';
import { BaseNote } from './BaseNote';
import { Breakdown } from './Breakdown';
import type { Stage } from '@/domain/columns';
import { StageFigures } from './StageFigures';
import { Trend } from './Trend';
import { UnitBars } from './UnitBars';
import { UnitPath } from './UnitPath';
import { UnitTree } from './UnitTree';
import { useWide } from '@/ui/useWide';

const route = getRouteApi('/signed-in/with-year/to-chuc');

/** How far an organisation has come in a year, itself and by unit. */
export default function Overview() {
  const { t } = useLingui();
  const search = route.useSearch();
  const asked = useAsked(search);
  const { year, organisation } = asked;
  const { data: unit } = useSuspenseQuery(organisationQuery(organisation));
  const wide = useWide();
  return (
    <Page
      width="wide"
      title={unit.name}
      eyebrow={t`Tổng quan năm ${year}`}
      back={<UnitPath unit={unit} search={search} />}
      actions={<Actions search={search} organisation={organisation} />}
    >
      <div className="columns" data-with-tree="">
        {wide && <UnitTree asked={asked} unit={unit} search={search} />}
        <div className="stack" data-gap="large">
          <AskedBar search={search} year={year} />
          <Answer asked={asked} search={search} />
        </div>
      </div>
    </Page>
  );
}

function Actions({ search, organisation }: { search: FigureSearch; organisation: string }) {
  const exports = useHasRole('committee_staff', 'administrator', 'secretary', 'deputy');
  return (
    <div className="button-row" data-no-print="">
      <LinkButton
        kind="secondary"
        icon={<Scale size={18} aria-hidden="true" />}
        to="/to-chuc/so-sanh"
        search={questionOf(search)}
      >
        <Trans>So sánh đơn vị</Trans>
      </LinkButton>
      <LinkButton
        kind="secondary"
        icon={<Network size={18} aria-hidden="true" />}
        to="/co-cau/$id"
        params={{ id: organisation }}
      >
        <Trans>Xem tổ chức</Trans>
      </LinkButton>
      {exports && (
        <LinkButton
          kind="secondary"
          icon={<Download size={18} aria-hidden="true" />}
          to="/xuat"
          search={{ don_vi: organisation, nam: search.nam, muc: 'figures' }}
        >
          <Trans>Xuất Excel</Trans>
        </LinkButton>
      )}
      <PrintButton />
    </div>
  );
}

/** What can be answered; a day before the organisation began, for example, cannot. */
function Answer({ asked, search }: { asked: AskedOf; search: FigureSearch & { buoc?: Stage } }) {
  const { data, error } = useQuery({
    ...statisticsQuery(asked),
    throwOnError: (failure) => !isStatus(failure, 422),
  });
  if (error)
    return (
      <Notice tone="warning" title={<Trans>Chưa trả lời được câu hỏi này</Trans>} live>
        {errorText(error)}
      </Notice>
    );
  if (!data) return <Skeleton lines={5} height={3} />;
  return <Figures statistics={data} asked={asked} search={search} />;
}

function Figures({
  statistics,
  asked,
  search,
}: {
  statistics: Statistics;
  asked: AskedOf;
  search: FigureSearch & { buoc?: Stage };
}) {
  const stage = search.buoc ?? 'registered';
  const whole = statistics.units.find(({ relation }) => relation === 'itself')?.years[0];
  if (!whole) return null;
  return (
    <>
      <div className="stack">
        <StageFigures figures={whole} sheets={statistics.indicators} search={search} />
        <BaseNote asked={statistics} sheets={statistics.indicators} year={asked.year} />
      </div>
      <div className="columns" data-main-first="">
        <UnitBars statistics={statistics} search={search} stage={stage} day={dayOfTree(search)} />
        <div className="stack" data-gap="large">
          <section className="card">
            <Trend asked={asked} stage={stage} />
          </section>
          <Breakdown figures={whole} search={search} />
        </div>
      </div>
    </>
  );
}
