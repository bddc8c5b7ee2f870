import { Plural } from '@lingui/react/macro';
import { type ComponentProps, useState } from 'react';
import { FieldFrame, type FieldText, useFieldNames } from './FieldFrame';

export interface TextAreaProps extends FieldText, ComponentProps<'textarea'> {}

/** Below this many characters left, the remaining number is shown. */
const WARN_BELOW = 60;

/** Several lines; grows with the text. Longer text than `maxLength` is kept and counted, never cut off. */
export function TextArea({ label, hint, error, optional, id, maxLength, onChange, ...input }: TextAreaProps) {
  const names = useFieldNames({ hint, error }, id);
  const [length, setLength] = useState(() => String(input.defaultValue ?? input.value ?? '').length);
  const left = maxLength === undefined ? null : maxLength - length;
  return (
    <FieldFrame id={names.id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...input}
        {...names}
        className="input"
        onChange={(event) => {
          setLength(event.target.value.length);
          return onChange?.(event);
        }}
      />
      {left !== null && (
        <p className="hint" role="status">
          {left < 0 && <Plural value={-left} other="Thừa # ký tự, hãy viết gọn lại." />}
          {left >= 0 && left < WARN_BELOW && <Plural value={left} other="Còn # ký tự." />}
        </p>
      )}
    </FieldFrame>
  );
}
