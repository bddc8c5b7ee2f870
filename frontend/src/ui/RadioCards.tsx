import type { ComponentProps } from 'react';
import { ChoiceFrame, type ChoiceOption } from './ChoiceFrame';
import type { FieldText } from './FieldFrame';

export interface RadioCardsProps extends FieldText, Omit<ComponentProps<'input'>, 'value' | 'type'> {
  options: readonly ChoiceOption[];
  /** Two columns on wide screens. */
  columns?: boolean;
  /** For controlled use; leave out with react-hook-form's `register`. */
  value?: string;
}

/** One of a few, each a card as large as a thumb. */
export function RadioCards({
  options,
  columns,
  label,
  hint,
  error,
  optional,
  value,
  defaultValue,
  ...input
}: RadioCardsProps) {
  return (
    <ChoiceFrame label={label} hint={hint} error={error} optional={optional} columns={columns}>
      {options.map((option) => (
        <label key={option.value} className="choice" data-card="">
          <input
            {...input}
            type="radio"
            value={option.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            checked={value === undefined ? undefined : value === option.value}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </ChoiceFrame>
  );
}
