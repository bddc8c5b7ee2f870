import type { ReactNode } from 'react';
import { formatInstant } from '@/i18n/format';

export interface TimelineEntry {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  title: ReactNode;
  by?: ReactNode;
  body?: ReactNode;
  tone?: 'neutral' | 'done' | 'problem';
}

/** What happened, newest or oldest first as given. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} data-tone={entry.tone}>
          <h3>{entry.title}</h3>
          <span className="hint">
            <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            {entry.by && <> · {entry.by}</>}
          </span>
          {entry.body && <div>{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
