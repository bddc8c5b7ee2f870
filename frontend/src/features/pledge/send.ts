import { etagOfVersion } from '@/api/etag';
import type { DeedWrite, Notebook, Pledge } from '@/api/queries/notebook';
import { registerPledge } from '@/api/queries/pledges';
import { type Submitted, submit } from '@/api/submit';
import { deedsUpon } from '@/domain/deedsUpon';
import type { Outbox } from '@/offline/outbox';

export interface Sending {
  notebook: Notebook;
  owner: boolean;
  deeds: DeedWrite[];
  /** For what is typed for another: the day they confirmed it and how; null where they have not. */
  confirmed: { confirmed_on: string; confirmation: string | null } | null;
  /** Why the registration comes after its last day; null in time. */
  lateReason: string | null;
  /** Why a publicised pledge changes; null for a draft. */
  amendment: string | null;
  outbox: Outbox;
  label: string;
}

/**
 * Saves the draft and registers it; a publicised pledge is amended. Without a network the text waits in the outbox and
 * is registered afterwards, for nobody should register what they cannot see arriving.
 */
export async function sendPledge(sending: Sending): Promise<'sent' | 'queued'> {
  const saved = await save(sending);
  if (saved.kind === 'queued') return 'queued';
  if (sending.amendment === null) await registerPledge(saved.body, sending.lateReason);
  return 'sent';
}

function save(sending: Sending): Promise<Submitted<Pledge>> {
  const { notebook, owner, confirmed, amendment, outbox, label } = sending;
  const { pledge, year, member } = notebook;
  const deeds = deedsUpon(pledge, sending.deeds);
  if (!pledge) {
    const body = { year, deeds, member_id: owner ? null : member.id, ...(owner ? {} : { confirmed }) };
    return submit(outbox, { method: 'POST', path: '/api/v1/pledges', body, label });
  }
  const etag = etagOfVersion(pledge.version);
  const path = `/api/v1/pledges/${pledge.id}`;
  if (amendment !== null)
    return submit(outbox, {
      method: 'POST',
      path: `${path}/amendment`,
      body: { deeds, reason: amendment },
      etag,
      label,
    });
  return submit(outbox, { method: 'PUT', path: `${path}/deeds`, body: { deeds }, etag, label });
}
