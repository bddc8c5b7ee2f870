import type { ReactNode } from 'react';

export interface SummaryRow {
  term: ReactNode;
  value: ReactNode;
  /** A link "Sửa" that says, hidden, what it changes. */
  action?: ReactNode;
}

/** Facts under names: check answers before sending, read them afterwards. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row, index) => (
        <div key={index}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.action && <dd className="summary-list__action">{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
