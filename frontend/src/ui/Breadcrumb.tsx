import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export interface Crumb {
  id: string;
  /** A link for all but the last, which is where the reader is. */
  content: ReactNode;
}

/** The way from the top of the reader's scope to this page. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLingui();
  return (
    <nav className="breadcrumb" aria-label={t`Đường dẫn`}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.id} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {crumb.content}
          </li>
        ))}
      </ol>
    </nav>
  );
}
