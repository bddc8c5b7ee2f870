import { clear } from 'idb-keyval';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { submit, submitInTurn } from '@/api/submit';
import { createOutbox, type NewEntry } from '@/offline/outbox';

const SESSION = '/api/v1/study-sessions/7';
const step = (name: string): NewEntry => ({
  method: 'PUT',
  path: `${SESSION}/${name}`,
  about: SESSION,
  etag: '"3"',
  label: name,
});
const later = () => Promise.resolve({ kind: 'later' as const });

/** A server that answers with rising versions until the network is lost. */
function answering(times: number) {
  const seen: (string | null)[] = [];
  const request = vi.fn((_path: string, init: RequestInit) => {
    seen.push(new Headers(init.headers).get('If-Match'));
    if (seen.length > times) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(new Response('{}', { headers: { ETag: `"${3 + seen.length}"` } }));
  });
  vi.stubGlobal('fetch', request);
  return seen;
}

beforeEach(() => clear());
afterEach(() => vi.unstubAllGlobals());

test('steps of one thing follow each other by version', async () => {
  const seen = answering(2);
  const outbox = createOutbox('an', later);
  expect(await submitInTurn(outbox, [step('holding'), step('attendance')])).toMatchObject({ etag: '"5"' });
  expect(seen).toEqual(['"3"', '"4"']);
});

test('once the network is lost the rest waits, in order', async () => {
  answering(1);
  const outbox = createOutbox('an', later);
  const steps: [NewEntry, ...NewEntry[]] = [step('holding'), step('attendance'), step('minutes')];
  expect(await submitInTurn(outbox, steps)).toEqual({ kind: 'queued' });
  expect(outbox.entries().map(({ label, etag }) => [label, etag])).toEqual([
    ['attendance', '"4"'],
    ['minutes', '"4"'],
  ]);
});

test('nothing overtakes a change to the same thing that still waits', async () => {
  const seen = answering(9);
  const outbox = createOutbox('an', later);
  await outbox.add(step('attendance'));
  expect(await submit(outbox, step('minutes'))).toEqual({ kind: 'queued' });
  expect(seen).toEqual([]);
  expect(outbox.entries().map(({ label }) => label)).toEqual(['attendance', 'minutes']);
});
