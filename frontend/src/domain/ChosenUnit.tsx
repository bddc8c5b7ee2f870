import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { organisationQuery } from '@/api/queries/organisations';
import type { Unit, UnitPickerProps } from '@/ui/UnitPicker';
import { UnitField } from './UnitField';

/** As `UnitField`, for forms that hold the id alone: the name is looked up. */
export function ChosenUnit({
  id,
  onChange,
  ...props
}: Omit<UnitPickerProps, 'search' | 'value' | 'onChange'> & {
  id: string | null;
  onChange: (id: string | null) => void;
  kinds?: string[];
  below?: string;
}) {
  const [picked, setPicked] = useState<Unit | null>(null);
  const { data } = useQuery({
    ...organisationQuery(id ?? ''),
    enabled: id !== null && picked?.id !== id,
    throwOnError: false,
  });
  // An id without its name would stand in an empty box, and an emptied box gives its choice up.
  const looked = id !== null && data?.id === id ? { id, name: data.name, path: [] } : null;
  return (
    <UnitField
      {...props}
      value={id !== null && picked?.id === id ? picked : looked}
      onChange={(unit) => {
        setPicked(unit);
        onChange(unit?.id ?? null);
      }}
    />
  );
}

/** The name of an organisation known by its id; a dash until it is there. */
export function UnitName({ id }: { id: string | null }) {
  const { data } = useQuery({ ...organisationQuery(id ?? ''), enabled: id !== null, throwOnError: false });
  return data?.name ?? '–';
}
