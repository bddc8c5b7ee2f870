/** A program that is told of what happens, and never takes it. */
import { call, type Caller } from '../people.ts';

/** Returns: the webhook's id. */
export async function setUpWebhook(base: string, administrator: Caller): Promise<string> {
  const organisation = administrator.session.rights.find(({ role }) => role === 'administrator');
  const { id } = await call<{ id: string }>(base, administrator, 'POST', '/webhooks', {
    organisation_id: organisation?.organisation_id,
    description: 'Phần mềm quản lý hồ sơ',
    // The server itself takes no messages: it answers 404 or 405.
    url: `${base}/khong-nhan-tin`,
    kinds: ['member.*', 'pledge.registered'],
  });
  return id;
}
