import type { ReactNode } from 'react';
import { FieldTexts, type FieldText, Optional, useFieldNames } from './FieldFrame';

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** A group of choices: legend, hint, error, choices. */
export function ChoiceFrame({
  columns,
  children,
  ...text
}: FieldText & { columns?: boolean; children: ReactNode }) {
  const names = useFieldNames(text);
  return (
    <fieldset
      className="field"
      data-invalid={text.error ? '' : undefined}
      aria-describedby={names['aria-describedby']}
    >
      <legend>
        {text.label}
        {text.optional && <Optional />}
      </legend>
      <FieldTexts id={names.id} hint={text.hint} error={text.error} />
      <div className="choice-list" data-columns={columns || undefined}>
        {children}
      </div>
    </fieldset>
  );
}
