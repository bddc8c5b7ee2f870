import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { dutiesQuery, type DutyCounts, type DutyState } from '@/api/queries/duties';
import { UnitName } from '@/domain/ChosenUnit';
import { useYear } from '@/domain/useNotebook';
import { useHasRole, useScope } from '@/domain/useScope';
import { UnitYearFilter } from '@/domain/UnitYearFilter';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { Tabs } from '@/ui/Tabs';
import { RemindTask } from './RemindTask';
import { RowTable } from './RowTable';
import { DUTY_STATE_CODES, DUTY_STATES, dutyName, firstState, urgentFirst } from './words';

const route = getRouteApi('/signed-in/with-year/viec-phai-lam/danh-sach');

const keyOf = ({ duty, number }: Pick<DutyCounts, 'duty' | 'number'>): string => `${duty}-${number}`;

/** One duty: who is overdue, who has yet to do it, who has done it, who is excused and why. */
export default function DutyRows() {
  const { t } = useLingui();
  const search = route.useSearch();
  const organisation = useScope(search.don_vi);
  const year = useYear(search.nam);
  const { data } = useQuery({
    ...dutiesQuery(organisation, year),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const duties = data && urgentFirst(data);
  const wanted = keyOf({ duty: search.viec ?? '', number: search.so ?? 1 });
  const duty = duties?.find((each) => keyOf(each) === wanted) ?? duties?.[0];
  return (
    <Page
      width="wide"
      title={t`Ai đã làm, ai chưa`}
      eyebrow={<UnitName id={organisation} />}
      back={
        <BackLink to="/viec-phai-lam" search={{ don_vi: search.don_vi, nam: search.nam }}>
          <Trans>Về lịch việc phải làm</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {duties ? (
        <>
          <UnitYearFilter organisation={organisation} year={year}>
            <ChosenDuty duties={duties} value={duty && keyOf(duty)} />
          </UnitYearFilter>
          {duty ? (
            <States organisation={organisation} duty={duty} asked={search.tinh_trang} cursor={search.sau} />
          ) : (
            <EmptyState title={t`Năm này chưa có việc nào được quy định`} />
          )}
        </>
      ) : (
        <Skeleton lines={8} height={2.5} />
      )}
    </Page>
  );
}

function ChosenDuty({ duties, value }: { duties: readonly DutyCounts[]; value: string | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const choose = (key: string) => {
    const chosen = duties.find((each) => keyOf(each) === key);
    void navigate({
      to: '/viec-phai-lam/danh-sach',
      search: ({ don_vi, nam }) => ({ don_vi, nam, viec: chosen?.duty, so: chosen?.number }),
    });
  };
  return (
    <Select
      label={t`Việc`}
      value={value}
      onChange={(event) => choose(event.target.value)}
      options={duties.map((each) => ({ value: keyOf(each), label: dutyName(each) }))}
    />
  );
}

function States({
  organisation,
  duty,
  asked,
  cursor,
}: {
  organisation: string;
  duty: DutyCounts;
  asked: DutyState | undefined;
  cursor: string | undefined;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const reminds = useHasRole('secretary', 'deputy', 'committee_staff', 'administrator');
  const state = asked ?? firstState(duty);
  const owing = duty.late + duty.expected > 0;
  return (
    <>
      <h2>{dutyName(duty)}</h2>
      {reminds && owing && (
        <div className="button-row" data-no-print="">
          <RemindTask organisation={organisation} duty={duty} />
        </div>
      )}
      <Tabs
        label={t`Tình trạng`}
        value={state}
        onChange={(next) =>
          void navigate({
            to: '/viec-phai-lam/danh-sach',
            search: (before) => ({
              ...before,
              tinh_trang: DUTY_STATE_CODES.find((code) => code === next),
              sau: undefined,
            }),
          })
        }
        tabs={DUTY_STATE_CODES.map((code) => ({
          id: code,
          label: t(DUTY_STATES[code].label),
          count: duty[code],
        }))}
      >
        <RowTable organisation={organisation} duty={duty} state={state} cursor={cursor} />
      </Tabs>
    </>
  );
}
