import { clear, keys, set } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { rememberedKey } from '@/api/remembered';
import { draftKey } from '@/offline/drafts';
import { forgetAccount } from '@/offline/forget';
import { createOutbox } from '@/offline/outbox';

beforeEach(() => clear());

async function fill(account: string): Promise<void> {
  await set(draftKey(account, 'pledge', 2026), { value: 'riêng', savedAt: '' });
  await set(rememberedKey(account, 'notebook'), {});
  await createOutbox(account, () => Promise.resolve({ kind: 'later' })).add({
    method: 'POST',
    path: '/x',
    label: 'x',
  });
}

test('signing out removes all of this account and nothing of others', async () => {
  await fill('an');
  await fill('an2');
  await forgetAccount('an');
  expect((await keys()).sort()).toEqual(['draft:an2:pledge:2026', 'outbox:an2', 'remembered:an2:notebook']);
});
