import { Trans } from '@lingui/react/macro';
import type { CSSProperties } from 'react';

/** Holds the place of what is being fetched. `height` of one line in rem. */
export function Skeleton({ lines = 3, height = 1.2 }: { lines?: number; height?: number }) {
  return (
    <div className="skeleton" role="status" style={{ '--height': `${height}rem` } as CSSProperties}>
      <span className="visually-hidden">
        <Trans>Đang tải…</Trans>
      </span>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
