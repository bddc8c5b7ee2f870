/** One outbox for each account that signs in on this page. */
import { sendQueued } from './queued';
import { createOutbox, type Outbox } from '@/offline/outbox';

const outboxes = new Map<string, Outbox>();

export function outboxOf(account: string): Outbox {
  let outbox = outboxes.get(account);
  if (!outbox) {
    outbox = createOutbox(account, sendQueued);
    outboxes.set(account, outbox);
  }
  return outbox;
}
