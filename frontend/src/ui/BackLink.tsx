import { createLink } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ComponentProps } from 'react';

function Anchor({ children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className="page__back">
      <ArrowLeft size={18} aria-hidden="true" />
      {children}
    </a>
  );
}

/** The way back, above the heading; names where it leads. */
export const BackLink = createLink(Anchor);
