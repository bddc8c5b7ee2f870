import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const ICONS = { info: Info, warning: TriangleAlert, done: CircleCheck, problem: CircleAlert };

export interface NoticeProps {
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  /** Appeared without a change of page: is read aloud. */
  live?: boolean;
  children?: ReactNode;
}

/** A box beside the text: what to know, what to mind, what worked, what failed. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  const Icon = ICONS[tone];
  return (
    <div className="notice" data-tone={tone} role={live ? 'status' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <div className="notice__body">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
