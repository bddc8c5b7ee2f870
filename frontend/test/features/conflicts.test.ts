import { expect, test } from 'vitest';
import type { Deed } from '@/api/queries/notebook';
import { uponPledge } from '@/features/account/conflicts';

const ACTION = 'Trồng 20 cây xanh';
const pledge = { version: 3, deeds: [{ id: 'kept' } as Deed] };

test.each([
  ['a deed that still stands keeps its id', 'kept', 'kept'],
  ['a deed that was taken out elsewhere begins anew', 'gone', null],
  ['a new deed stays new', null, null],
])('%s', (_case, id, sent) => {
  const body = { deeds: [{ id, action: ACTION }] };
  expect(uponPledge({ body }, pledge)).toEqual({
    etag: '"3"',
    body: { deeds: [{ id: sent, action: ACTION }] },
  });
});

test('a report goes as it was written', () => {
  const body = { done: '38 buổi', not_done: 'Không có', next: 'Tiếp tục' };
  expect(uponPledge({ body }, pledge).body).toEqual(body);
});
