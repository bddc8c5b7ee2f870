import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './Button';

type Props = ButtonLook & ComponentProps<'a'>;

function Anchor({ kind, size, block, icon, children, ...rest }: Props) {
  return (
    <a {...rest} {...buttonLook({ kind, size, block })}>
      {icon}
      {children}
    </a>
  );
}

/** A link to another page that looks like a button; takes the router's `to`, `params` and `search`. */
export const LinkButton = createLink(Anchor);
