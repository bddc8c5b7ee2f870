import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { FieldFrame, type FieldText, useFieldNames } from './FieldFrame';

export interface SelectOption {
  value: string;
  label: string;
}
export interface SelectProps extends FieldText, ComponentProps<'select'> {
  options: readonly SelectOption[];
  /** First, empty choice: "Tất cả". */
  emptyLabel?: string;
}

/** One of up to about fifteen, with the phone's own picker. Longer lists: ComboBox. */
export function Select({ label, hint, error, optional, id, options, emptyLabel, ...select }: SelectProps) {
  const names = useFieldNames({ hint, error }, id);
  return (
    <FieldFrame id={names.id} label={label} hint={hint} error={error} optional={optional}>
      <span className="select">
        <select {...select} {...names} className="input">
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown size={20} aria-hidden="true" />
      </span>
    </FieldFrame>
  );
}
