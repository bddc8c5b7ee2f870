import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

export interface FieldText {
  label: ReactNode;
  /** Says what is wanted, with an example; stands above the input. */
  hint?: ReactNode;
  /** A sentence that starts with "Hãy…"; stands above the input. */
  error?: ReactNode;
  optional?: boolean;
}
export interface InputNames {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** The id of a field's input and of the texts that describe it. */
export function useFieldNames(
  { hint, error }: Pick<FieldText, 'hint' | 'error'>,
  givenId?: string,
): InputNames {
  const ownId = useId();
  const id = givenId ?? ownId;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy || undefined };
}

export const Optional = () => (
  <span className="field__optional">
    {' '}
    <Trans>(không bắt buộc)</Trans>
  </span>
);

/** Hint and error, in this order, under the label. */
export function FieldTexts({ id, hint, error }: { id: string } & Pick<FieldText, 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field__error">
          <CircleAlert size={20} aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

/** Label, hint, error, input: the one order of every field. */
export function FieldFrame({ id, children, ...text }: FieldText & { id: string; children: ReactNode }) {
  return (
    <div className="field" data-invalid={text.error ? '' : undefined}>
      <label htmlFor={id}>
        {text.label}
        {text.optional && <Optional />}
      </label>
      <FieldTexts id={id} hint={text.hint} error={text.error} />
      {children}
    </div>
  );
}
