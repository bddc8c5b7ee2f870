import { type CSSProperties, type ReactNode, useId } from 'react';
import { formatOf, percentOf } from '@/i18n/format';

/** How much of something is done, as two counts and a bar. */
export function Progress({ label, done, total }: { label: ReactNode; done: number; total: number }) {
  const id = useId();
  const share = Math.min(100, percentOf(done, total) ?? 0);
  return (
    <div className="progress" data-full={(total > 0 && done >= total) || undefined}>
      <div className="progress__head">
        <span id={id}>{label}</span>
        <strong>{formatOf(done, total)}</strong>
      </div>
      <div
        className="progress__track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(done, total)}
        aria-valuetext={formatOf(done, total)}
      >
        <i style={{ '--share': `${share}%` } as CSSProperties} />
      </div>
    </div>
  );
}
