import { Trans } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';

/** Prints the page as print.css lays it out. Official documents come from the server instead. */
export function PrintButton({ children }: { children?: ReactNode }) {
  return (
    <Button kind="secondary" icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
      {children ?? <Trans>In trang này</Trans>}
    </Button>
  );
}
