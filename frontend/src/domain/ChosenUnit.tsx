import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '@/api/queries/organisations';
import type { UnitPickerProps } from '@/ui/UnitPicker';
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
  const { data } = useQuery({ ...organisationQuery(id ?? ''), enabled: id !== null, throwOnError: false });
  const value = id === null ? null : { id, name: data?.name ?? '', path: [] };
  return (
    <UnitField
      // The picker shows the name it was given first.
      key={`${id}-${data?.name}`}
      {...props}
      value={value}
      onChange={(unit) => onChange(unit?.id ?? null)}
    />
  );
}

/** The name of an organisation known by its id; a dash until it is there. */
export function UnitName({ id }: { id: string | null }) {
  const { data } = useQuery({ ...organisationQuery(id ?? ''), enabled: id !== null, throwOnError: false });
  return data?.name ?? '–';
}
