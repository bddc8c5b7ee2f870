import type { ReactNode } from 'react';
import { formatDate } from '@/i18n/dates';

export interface DatedEntry {
  id: string;
  /** Civil day. */
  on: string;
  title: ReactNode;
  body?: ReactNode;
  tone?: 'neutral' | 'done' | 'problem';
}

/** What happened on which day, as given; for instants there is `ui/Timeline`. */
export function DatedTimeline({ entries, label }: { entries: readonly DatedEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ id, on, title, body, tone }) => (
        <li key={id} data-tone={tone}>
          <h3>{title}</h3>
          <span className="hint">
            <time dateTime={on}>{formatDate(on)}</time>
          </span>
          {body && <div>{body}</div>}
        </li>
      ))}
    </ol>
  );
}
