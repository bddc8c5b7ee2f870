import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { membersQuery } from '@/api/queries/members';
import { ComboBox, type ComboBoxProps } from '@/ui/ComboBox';

/**
 * Finds a member below an organisation by name; people of equal names are told apart by their cell. `name`: of the
 * person chosen when the field is first shown.
 */
export function PersonField({
  below,
  name = '',
  ...props
}: Omit<ComboBoxProps, 'options' | 'onType' | 'chosenLabel'> & { below: string; name?: string }) {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed).trim() || undefined;
  const { data } = useQuery({
    ...membersQuery({ organisation: below, text }),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState(name);
  const options = (data?.items ?? []).map(({ id, full_name, organisation_name }) => ({
    id,
    label: full_name,
    note: organisation_name,
  }));
  return (
    <ComboBox
      {...props}
      options={options}
      chosenLabel={props.value === null ? '' : chosen}
      onType={setTyped}
      onChange={(id) => {
        setChosen(options.find((option) => option.id === id)?.label ?? '');
        props.onChange(id);
      }}
    />
  );
}
