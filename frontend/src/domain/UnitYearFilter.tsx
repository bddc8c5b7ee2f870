import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { yearsQuery } from '@/api/queries/reference';
import { FilterBar } from '@/ui/FilterBar';
import { Select } from '@/ui/Select';
import { ChosenUnit } from './ChosenUnit';

/** What the filter writes into the address; `sau` begins anew. */
interface UnitYearSearch {
  don_vi?: string;
  nam?: number;
}

/** Which unit and year a list is about. `organisation` null: the reader's own, not to be chosen; `every`: all years. */
export function UnitYearFilter({
  organisation,
  year,
  every = false,
  children,
}: {
  organisation: string | null;
  year: number | undefined;
  every?: boolean;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const change = (changed: UnitYearSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...changed, sau: undefined }),
    });
  return (
    <FilterBar chips={[]} onClear={() => undefined}>
      {organisation !== null && (
        <ChosenUnit
          label={t`Đơn vị`}
          id={organisation}
          onChange={(don_vi) => {
            if (don_vi !== null && don_vi !== organisation) change({ don_vi });
          }}
        />
      )}
      <Select
        label={t`Năm`}
        emptyLabel={every ? t`Mọi năm` : undefined}
        value={String(year ?? '')}
        onChange={(event) => change({ nam: Number(event.target.value) || undefined })}
        options={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
      />
      {children}
    </FilterBar>
  );
}
