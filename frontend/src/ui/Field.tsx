import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame, type FieldText, useFieldNames } from './FieldFrame';

export interface FieldProps extends FieldText, Omit<ComponentProps<'input'>, 'width'> {
  width?: 'short' | 'medium' | 'full';
  /** A button that belongs to the input. */
  action?: ReactNode;
}

/** One line of text. Spread react-hook-form's `register(…)` into it. */
export function Field({ label, hint, error, optional, width, action, id, ...input }: FieldProps) {
  const names = useFieldNames({ hint, error }, id);
  const control = <input type="text" {...input} {...names} className="input" data-width={width} />;
  return (
    <FieldFrame id={names.id} label={label} hint={hint} error={error} optional={optional}>
      {action ? (
        <div className="input-with-action">
          {control}
          {action}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}
