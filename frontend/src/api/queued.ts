/** Sends what was written offline (src/offline/outbox.ts) and says what became of it. */
import type { OutboxEntry, Outcome } from '@/offline/outbox';
import { addHeaders, api } from './client';
import type { ErrorCode } from './codes';
import { csrfToken, setCsrfToken } from './csrf';
import { etagOf } from './etag';
import { ApiError, NetworkError } from './problem';

const CONFLICTS = new Set([409, 412]);
const LATER = new Set([408, 425, 429]);
const STILL_RUNNING: ErrorCode = 'still_running';

type Request = Pick<OutboxEntry, 'id' | 'method' | 'path' | 'body' | 'etag'>;

/** Raises: NetworkError, when no answer comes. */
export async function requestQueued({ id, method, path, body, etag }: Request): Promise<Response> {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Idempotency-Key': id });
  if (etag) headers.set('If-Match', etag);
  addHeaders(headers, method);
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw new NetworkError(String(error));
  }
}

/** A page that was opened without a network has not been given its token yet. */
async function fetchToken(): Promise<void> {
  const { data } = await api.GET('/api/v1/auth/session');
  if (data) setCsrfToken(data.csrf_token);
}

export async function sendQueued(entry: OutboxEntry): Promise<Outcome> {
  let response: Response;
  try {
    if (csrfToken() === null) await fetchToken();
    response = await requestQueued(entry);
  } catch {
    return { kind: 'later' };
  }
  if (response.ok) return { kind: 'sent', etag: etagOf(response) };
  if (response.status === 401) return { kind: 'signed_out' };
  if (response.status >= 500 || LATER.has(response.status)) return { kind: 'later' };
  const error = new ApiError(response.status, await response.json().catch(() => null));
  // The same key is being worked on elsewhere: its answer is near.
  if (error.code === STILL_RUNNING) return { kind: 'later' };
  const problem = { status: error.status, code: error.code, detail: error.detail };
  return { kind: CONFLICTS.has(response.status) ? 'conflict' : 'refused', problem };
}
