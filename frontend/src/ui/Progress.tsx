import { type CSSProperties, type ReactNode, useId } from 'react';
import { formatOf, percentOf } from '@/i18n/format';

export interface ProgressProps {
  label: ReactNode;
  done: number;
  total: number;
  /** Instead of the two counts: "9,5/12 buổi". */
  text?: string;
}

/** How much of something is done, as two counts and a bar. */
export function Progress({ label, done, total, text = formatOf(done, total) }: ProgressProps) {
  const id = useId();
  const share = Math.min(100, percentOf(done, total) ?? 0);
  return (
    <div className="progress" data-full={(total > 0 && done >= total) || undefined}>
      <div className="progress__head">
        <span id={id}>{label}</span>
        <strong>{text}</strong>
      </div>
      <div
        className="progress__track"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(done, total)}
        aria-valuetext={text}
      >
        <i style={{ '--share': `${share}%` } as CSSProperties} />
      </div>
    </div>
  );
}
