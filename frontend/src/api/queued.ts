/** Sends what was written offline (src/offline/outbox.ts) and says what became of it. */
import type { OutboxEntry, Outcome } from '@/offline/outbox';
import { addHeaders } from './client';
import { ApiError } from './problem';

const CONFLICTS = new Set([409, 412]);
const LATER = new Set([408, 425, 429]);

export async function sendQueued(entry: OutboxEntry): Promise<Outcome> {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Idempotency-Key': entry.id });
  if (entry.etag) headers.set('If-Match', entry.etag);
  addHeaders(headers, entry.method);
  let response: Response;
  try {
    response = await fetch(entry.path, {
      method: entry.method,
      headers,
      credentials: 'same-origin',
      body: entry.body === undefined ? undefined : JSON.stringify(entry.body),
    });
  } catch {
    return { kind: 'later' };
  }
  if (response.ok) return { kind: 'sent' };
  if (response.status === 401) return { kind: 'signed_out' };
  if (response.status >= 500 || LATER.has(response.status)) return { kind: 'later' };
  const error = new ApiError(response.status, await response.json().catch(() => null));
  // The same key is being worked on elsewhere: its answer is near.
  if (error.code === 'idempotency_key_in_use') return { kind: 'later' };
  const problem = { status: error.status, code: error.code, detail: error.detail };
  return { kind: CONFLICTS.has(response.status) ? 'conflict' : 'refused', problem };
}
