/** The texts of an unsent change and of what stands in its place on the server. */
import { etagOfVersion } from '@/api/etag';
import type { DeedWrite, Notebook, Pledge } from '@/api/queries/notebook';
import { deedsUpon } from '@/domain/deedsUpon';
import type { OutboxEntry } from '@/offline/outbox';

/** The pledge that a change is about; null for a pledge that was to begin. */
export const pledgeOf = (path: string): string | null => /\/pledges\/([^/]+)\//.exec(path)?.[1] ?? null;

/** The study session that a change is about; null for changes to notebooks. */
export const studySessionOf = (path: string): string | null =>
  /\/study-sessions\/([^/]+)\//.exec(path)?.[1] ?? null;

interface Texts {
  deeds?: readonly Pick<DeedWrite, 'action'>[];
  done?: string;
  not_done?: string;
  next?: string;
  text?: string;
}
interface Body extends Texts {
  deeds?: readonly DeedWrite[];
}

function lines({ deeds, done, not_done, next, text }: Texts): string {
  const parts = deeds ? deeds.map(({ action }) => action) : [done, not_done, next, text];
  return parts.filter(Boolean).join('\n\n');
}

export const textOfBody = (body: unknown): string => lines(body as Body);

export function textOfNotebook(path: string, { self_reports, pledge }: Notebook): string {
  if (path.endsWith('/self-reports')) return self_reports[0] ? lines(self_reports[0]) : '–';
  return lines({ deeds: pledge?.deeds ?? [] }) || '–';
}

/** The same change upon the pledge as it stands now. */
export function uponPledge(
  { body }: Pick<OutboxEntry, 'body'>,
  pledge: Pick<Pledge, 'version' | 'deeds'>,
): Pick<OutboxEntry, 'etag' | 'body'> {
  const change = body as Body;
  return {
    etag: etagOfVersion(pledge.version),
    body: change.deeds ? { ...change, deeds: deedsUpon(pledge, change.deeds) } : change,
  };
}
