import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from './Button';
import { Field, type FieldProps } from './Field';

/** A password, with the words "Hiện mật khẩu" rather than an eye. Pasting and password managers are welcome. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'action'>) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      autoComplete="current-password"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      type={shown ? 'text' : 'password'}
      action={
        <Button kind="secondary" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <Trans>Ẩn</Trans> : <Trans>Hiện</Trans>}
          <span className="visually-hidden">
            <Trans>mật khẩu</Trans>
          </span>
        </Button>
      }
    />
  );
}
