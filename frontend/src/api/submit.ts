/** Sends a change now, or keeps it in the outbox when there is no network. */
import { NetworkError, ApiError } from './problem';
import { etagOf } from './etag';
import { requestQueued } from './queued';
import { newIdempotencyKey } from './client';
import { type NewEntry, type Outbox, thingOf } from '@/offline/outbox';

export type Submitted<Body> = { kind: 'sent'; body: Body; etag: string | null } | { kind: 'queued' };

/**
 * One key for the attempt and for the outbox, so that a change whose answer was lost on the way is not made twice.
 * Raises: ApiError, when the API refuses it.
 */
export async function submit<Body>(outbox: Outbox, change: NewEntry): Promise<Submitted<Body>> {
  const entry = { ...change, id: change.id ?? newIdempotencyKey() };
  if (outbox.entries().some((waiting) => thingOf(waiting) === thingOf(entry))) {
    // It was written upon a change that is still on its way, and may not overtake it.
    await outbox.add(entry);
    void outbox.replay();
    return { kind: 'queued' };
  }
  let response: Response;
  try {
    response = await requestQueued(entry);
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    await outbox.add(entry);
    return { kind: 'queued' };
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(response.status, body);
  return { kind: 'sent', body: body as Body, etag: etagOf(response) };
}

/** Changes to one thing, each upon the outcome of the one before it; once one has to wait, so do all that follow. */
export async function submitInTurn<Body>(
  outbox: Outbox,
  [first, ...rest]: readonly [NewEntry, ...NewEntry[]],
): Promise<Submitted<Body>> {
  const submitted = await submit<Body>(outbox, first);
  const [next, ...others] = rest;
  if (!next) return submitted;
  const etag = (submitted.kind === 'sent' && submitted.etag) || first.etag;
  return submitInTurn(outbox, [{ ...next, etag }, ...others]);
}
