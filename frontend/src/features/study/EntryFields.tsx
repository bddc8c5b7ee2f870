import { useLingui } from '@lingui/react/macro';
import { useFormContext } from 'react-hook-form';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { ContestValues, EntryGap, EntryValues } from './entries';

interface Named {
  id: string;
  name: string;
}

interface Props {
  index: number;
  by: EntryValues['by'];
  people: readonly Named[];
  units: readonly Named[];
  errorOf: (gap: EntryGap) => string | false;
}

const options = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, label: name }));

/** One entry: what, by whom, its points and its prize. */
export function EntryFields({ index, by, people, units, errorOf }: Props) {
  const { t } = useLingui();
  const { register } = useFormContext<ContestValues>();
  const field = <Name extends keyof EntryValues>(name: Name) => register(`entries.${index}.${name}` as const);
  const checked = (gap: EntryGap) => ({ id: `entries-${index}-${gap}`, error: errorOf(gap) });
  return (
    <>
      <Field
        {...field('title')}
        {...checked('title')}
        label={t`Tên bài`}
        hint={t`Ví dụ: Bác Hồ với các cháu thiếu nhi`}
      />
      <Select
        {...field('by')}
        label={t`Bài của`}
        options={[
          { value: 'member', label: t`Một đồng chí` },
          { value: 'team', label: t`Một đội` },
          { value: 'organisation', label: t`Cả đơn vị` },
        ]}
      />
      {by === 'member' && (
        <Select
          {...field('member_id')}
          {...checked('member')}
          label={t`Tác giả`}
          emptyLabel={t`Chọn một đồng chí`}
          options={options(people)}
        />
      )}
      {by === 'team' && (
        <Field
          {...field('team')}
          {...checked('team')}
          label={t`Tên đội`}
          hint={t`Ví dụ: Đội tuyên truyền Chi đoàn 1`}
        />
      )}
      {by === 'organisation' && (
        <Select {...field('organisation_id')} label={t`Đơn vị`} options={options(units)} />
      )}
      <div className="field-pair">
        <Field
          {...field('score')}
          {...checked('score')}
          label={t`Điểm`}
          inputMode="decimal"
          autoComplete="off"
        />
        <Field {...field('prize')} label={t`Giải`} autoComplete="off" />
      </div>
    </>
  );
}
