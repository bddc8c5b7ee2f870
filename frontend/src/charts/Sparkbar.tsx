import type { CSSProperties } from 'react';

/** A few values in a line of text, the last one marked. `label` says them in words. */
export function Sparkbar({ values, label }: { values: readonly number[]; label: string }) {
  const highest = Math.max(...values, 0);
  return (
    <span className="sparkbar" role="img" aria-label={label}>
      {values.map((value, index) => (
        <i
          key={index}
          style={{ '--share': `${highest === 0 ? 0 : (value / highest) * 100}%` } as CSSProperties}
        />
      ))}
    </span>
  );
}
