import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { yearsQuery } from '@/api/queries/reference';
import type { ReportPeriod } from '@/api/queries/summaries';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { FilterBar } from '@/ui/FilterBar';
import { Select } from '@/ui/Select';
import { PERIOD_CODES, PERIODS } from './words';

/** What stands in the addresses of lists of reports. */
export interface ReportSearch {
  don_vi?: string;
  nam?: number;
  ky?: ReportPeriod;
  sau?: string;
}

/** Whose reports, of which year and part of it; `every`: years and parts may be left open. */
export function Filters({
  organisation,
  year,
  period,
  every = false,
}: {
  organisation: string;
  year: number | undefined;
  period: ReportPeriod | undefined;
  every?: boolean;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const change = (changed: ReportSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...changed, sau: undefined }),
    });
  return (
    <FilterBar chips={[]} onClear={() => undefined}>
      <ChosenUnit
        label={t`Đơn vị`}
        id={organisation}
        onChange={(don_vi) => {
          if (don_vi !== null && don_vi !== organisation) change({ don_vi });
        }}
      />
      <Select
        label={t`Năm`}
        emptyLabel={every ? t`Mọi năm` : undefined}
        value={String(year ?? '')}
        onChange={(event) => change({ nam: Number(event.target.value) || undefined })}
        options={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
      />
      <Select
        label={t`Kỳ báo cáo`}
        emptyLabel={every ? t`Mọi kỳ` : undefined}
        value={period ?? ''}
        onChange={(event) => change({ ky: PERIOD_CODES.find((code) => code === event.target.value) })}
        options={PERIOD_CODES.map((code) => ({ value: code, label: t(PERIODS[code]) }))}
      />
    </FilterBar>
  );
}
