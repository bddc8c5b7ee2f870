import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { yearsQuery } from '@/api/queries/reference';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { type Chip, FilterBar } from '@/ui/FilterBar';
import { Select } from '@/ui/Select';
import type { FigureSearch } from './asked';

/** Which year, as of which day, added up on which tree: all of it in the address. */
export function AskedBar({ search, year }: { search: FigureSearch; year: number }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const change = (changed: Partial<FigureSearch>) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...changed, sau: undefined }),
    });
  return (
    <FilterBar
      chips={useChips(search, change)}
      onClear={() => change({ moc: undefined, cau_truc: undefined })}
    >
      <Select
        label={t`Năm`}
        value={String(year)}
        onChange={(event) => change({ nam: Number(event.target.value) })}
        options={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
      />
      <DayAsked key={search.moc} day={search.moc} onChange={(moc) => change({ moc })} />
      <Select
        label={t`Cộng theo cơ cấu tổ chức`}
        value={search.cau_truc ?? ''}
        onChange={(event) => change({ cau_truc: event.target.value === '' ? undefined : 'hom-nay' })}
        emptyLabel={t`của ngày đó`}
        options={[{ value: 'hom-nay', label: t`của hôm nay` }]}
      />
    </FilterBar>
  );
}

function useChips(search: FigureSearch, change: (changed: Partial<FigureSearch>) => void): Chip[] {
  const { t } = useLingui();
  const day = search.moc && formatDate(search.moc);
  return [
    ...(day ? [{ id: 'moc', text: t`Tính đến ${day}`, onRemove: () => change({ moc: undefined }) }] : []),
    ...(search.cau_truc
      ? [{ id: 'cau_truc', text: t`Theo cơ cấu hôm nay`, onRemove: () => change({ cau_truc: undefined }) }]
      : []),
  ];
}

/** A day is typed in full and asked for with the button beside it or with Enter. */
function DayAsked({
  day = dayInVietnam(),
  onChange,
}: {
  day: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(formatDate(day));
  const [refused, setRefused] = useState(false);
  const ask = () => {
    const read = parseDate(typed);
    const today = dayInVietnam();
    setRefused(read === null || read > today);
    if (read !== null && read <= today) onChange(read === today ? undefined : read);
  };
  return (
    <DateField
      label={t`Tính đến hết ngày`}
      hint=""
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        ask();
      }}
      error={refused && t`Hãy nhập ngày đã qua hoặc hôm nay, ví dụ 30/06/2026`}
      action={
        <Button kind="secondary" onClick={ask}>
          <Trans>Xem</Trans>
        </Button>
      }
    />
  );
}
