import { Trans } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';

export interface ButtonLook {
  /** One `primary` a screen, at the end of the text; `danger` is white with a red outline and a verb. */
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  size?: 'normal' | 'small';
  /** As wide as its container. */
  block?: boolean;
  icon?: ReactNode;
}
export interface ButtonProps extends ButtonLook, ComponentProps<'button'> {
  /** Work is under way: pressing again does nothing, and the label stays. */
  busy?: boolean;
}

/** Attributes that make any element look like a button. */
export const buttonLook = ({ kind, size, block }: ButtonLook) => ({
  className: 'button',
  'data-kind': kind,
  'data-size': size,
  'data-block': block || undefined,
});

export function Button({ kind, size, block, icon, busy, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      {...buttonLook({ kind, size, block })}
      type={type ?? 'button'}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? <span className="button__spinner" aria-hidden="true" /> : icon}
      {children}
      {busy && (
        <span className="visually-hidden">
          <Trans>(đang xử lý)</Trans>
        </span>
      )}
    </button>
  );
}
