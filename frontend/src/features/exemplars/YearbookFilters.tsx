import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { yearsQuery } from '@/api/queries/reference';
import { FilterBar } from '@/ui/FilterBar';
import { Select } from '@/ui/Select';
import type { YearbookOf, YearbookOrder, YearbookSearch } from './yearbook';

/** Whose yearbook, of which year, and (`order` given) in which order it is read. */
export function YearbookFilters({
  book: { organisation, year, choices },
  order,
}: {
  book: YearbookOf;
  order?: YearbookOrder | 'as-arranged';
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: years } = useSuspenseQuery(yearsQuery);
  const change = (changed: YearbookSearch) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...changed, sau: undefined }),
    });
  const orders: { value: YearbookOrder; label: string }[] = [
    { value: 'don-vi', label: t`Theo đơn vị` },
    { value: 'linh-vuc', label: t`Theo lĩnh vực` },
  ];
  return (
    <FilterBar chips={[]} onClear={() => undefined}>
      <Select
        label={t`Kỷ yếu của`}
        value={organisation?.id ?? ''}
        onChange={(event) => change({ don_vi: event.target.value })}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        label={t`Năm`}
        value={String(year)}
        onChange={(event) => change({ nam: Number(event.target.value) })}
        options={years.map((each) => ({ value: String(each.year), label: String(each.year) }))}
      />
      {order !== undefined && (
        <Select
          label={t`Thứ tự`}
          emptyLabel={t`Như đã sắp`}
          value={order === 'as-arranged' ? '' : order}
          onChange={(event) =>
            change({ xep: orders.find(({ value }) => value === event.target.value)?.value })
          }
          options={orders}
        />
      )}
    </FilterBar>
  );
}
