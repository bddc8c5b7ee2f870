import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export interface PageProps {
  /** Heading and, with the application's name, title of the browser tab. */
  title: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** A link back, above the heading. */
  back?: ReactNode;
  actions?: ReactNode;
  width?: 'narrow' | 'form' | 'text' | 'board' | 'wide';
  children?: ReactNode;
}

/** One page: title, one heading that takes the focus on arrival, contents. */
export function Page({ title, eyebrow, lead, back, actions, width = 'text', children }: PageProps) {
  const { t } = useLingui();
  const application = t`Sổ tay Làm theo gương Bác`;
  return (
    <div className="page" data-width={width}>
      <title>{`${title} – ${application}`}</title>
      {back}
      <header className="page__head">
        <div className="page__title">
          {eyebrow && <p className="hint">{eyebrow}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
