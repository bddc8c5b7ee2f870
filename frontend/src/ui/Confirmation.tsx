import { CircleCheck, CloudUpload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Page } from './Page';

export interface ConfirmationProps {
  /** `waiting`: kept on this device until there is a network. */
  tone: 'done' | 'waiting';
  title: string;
  /** When it was, and what happens next. */
  children: ReactNode;
  actions: ReactNode;
}

/** The page after sending: never only a toast. */
export function Confirmation({ tone, title, children, actions }: ConfirmationProps) {
  const Icon = tone === 'done' ? CircleCheck : CloudUpload;
  return (
    <Page
      width="narrow"
      title={title}
      eyebrow={<Icon className="confirmation__mark" data-tone={tone} aria-hidden="true" />}
    >
      {children}
      <div className="button-row">{actions}</div>
    </Page>
  );
}
