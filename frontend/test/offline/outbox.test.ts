import { clear } from 'idb-keyval';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createOutbox, type NewEntry, type OutboxEntry, type Outcome } from '@/offline/outbox';

const REPORT: NewEntry = {
  method: 'POST',
  path: '/api/v1/pledges/1/self-report',
  body: { done: 'Đã giúp 60 lượt hồ sơ' },
  etag: '"3"',
  label: 'Tự báo cáo',
};
const OTHER: NewEntry = { method: 'PATCH', path: '/api/v1/me', body: {}, label: 'Liên hệ' };
const PROBLEM = { status: 412, code: 'version_changed', detail: 'Nội dung đã được sửa ở nơi khác.' };

/** A server that gives these outcomes in turn, then "sent". */
function serverOf(...outcomes: Outcome[]) {
  const seen: OutboxEntry[] = [];
  const send = (entry: OutboxEntry) => {
    seen.push(entry);
    return Promise.resolve(outcomes.shift() ?? { kind: 'sent' as const });
  };
  return { seen, send };
}

beforeEach(() => clear());

test('entries are sent in the order they were written, each with its own key', async () => {
  const server = serverOf();
  const outbox = createOutbox('an', server.send);
  const first = await outbox.add(REPORT);
  const second = await outbox.add(OTHER);
  expect(await outbox.replay()).toBe(2);
  expect(server.seen.map((entry) => entry.id)).toEqual([first.id, second.id]);
  expect(first.id).not.toBe(second.id);
  expect(server.seen[0]).toMatchObject(REPORT);
  expect(outbox.entries()).toEqual([]);
});

test('a lost answer is asked for again with the same key', async () => {
  const server = serverOf({ kind: 'later' });
  const outbox = createOutbox('an', server.send);
  await outbox.add(REPORT);
  expect(await outbox.replay()).toBe(0);
  expect(await outbox.replay()).toBe(1);
  expect(server.seen[0]?.id).toBe(server.seen[1]?.id);
});

test('without a network nothing further is tried, and the order stays', async () => {
  const server = serverOf({ kind: 'later' });
  const outbox = createOutbox('an', server.send);
  await outbox.add(REPORT);
  await outbox.add(OTHER);
  await outbox.replay();
  expect(server.seen).toHaveLength(1);
  expect(outbox.entries().map((entry) => entry.label)).toEqual(['Tự báo cáo', 'Liên hệ']);
});

describe('a conflict', () => {
  test('stays for the person to decide and holds back later changes to the same thing only', async () => {
    const server = serverOf({ kind: 'conflict', problem: PROBLEM });
    const outbox = createOutbox('an', server.send);
    await outbox.add(REPORT);
    await outbox.add(REPORT);
    await outbox.add(OTHER);
    expect(await outbox.replay()).toBe(1);
    expect(outbox.entries().map((entry) => entry.state)).toEqual(['conflict', 'waiting']);
    expect(outbox.entries()[0]?.problem).toEqual(PROBLEM);
    await outbox.replay();
    expect(server.seen).toHaveLength(2);
  });

  test('is sent anew upon the version the person has seen, under a new key', async () => {
    const server = serverOf({ kind: 'conflict', problem: PROBLEM });
    const outbox = createOutbox('an', server.send);
    const entry = await outbox.add(REPORT);
    await outbox.replay();
    await outbox.retry(entry.id, { etag: '"4"', body: entry.body });
    expect(await outbox.replay()).toBe(1);
    expect(server.seen[1]).toMatchObject({ etag: '"4"', body: REPORT.body });
    expect(server.seen[1]?.id).not.toBe(entry.id);
  });
});

describe('several changes to one thing', () => {
  const SESSION = '/api/v1/study-sessions/7';
  const step = (name: string): NewEntry => ({
    method: 'PUT',
    path: `${SESSION}/${name}`,
    about: SESSION,
    etag: '"3"',
    label: name,
  });

  test('each is made upon the version that the one before it led to', async () => {
    const server = serverOf({ kind: 'sent', etag: '"4"' }, { kind: 'sent', etag: '"5"' });
    const outbox = createOutbox('an', server.send);
    for (const name of ['holding', 'attendance', 'minutes']) await outbox.add(step(name));
    await outbox.add(REPORT);
    expect(await outbox.replay()).toBe(4);
    expect(server.seen.map(({ etag }) => etag)).toEqual(['"3"', '"4"', '"5"', '"3"']);
  });

  test('all wait behind the first that a person has to decide about', async () => {
    const server = serverOf({ kind: 'conflict', problem: PROBLEM });
    const outbox = createOutbox('an', server.send);
    const first = await outbox.add(step('holding'));
    await outbox.add(step('attendance'));
    expect(await outbox.replay()).toBe(0);
    expect(server.seen).toHaveLength(1);
    await outbox.retry(first.id, { etag: '"9"' });
    expect(await outbox.replay()).toBe(2);
    expect(outbox.entries()).toEqual([]);
  });
});

test('an ended session keeps everything for after signing in', async () => {
  const outbox = createOutbox('an', serverOf({ kind: 'signed_out' }).send);
  await outbox.add(REPORT);
  await outbox.replay();
  expect(outbox.entries()).toHaveLength(1);
  expect(outbox.entries()[0]?.state).toBe('waiting');
});

test('entries outlive the page and belong to one account', async () => {
  await createOutbox('an', serverOf().send).add(REPORT);
  const again = createOutbox('an', serverOf().send);
  await again.load();
  expect(again.entries()).toHaveLength(1);
  const neighbour = createOutbox('binh', serverOf().send);
  await neighbour.load();
  expect(neighbour.entries()).toEqual([]);
});

test('two replays at once send once', async () => {
  const server = serverOf();
  const outbox = createOutbox('an', server.send);
  await outbox.add(REPORT);
  expect(await Promise.all([outbox.replay(), outbox.replay()])).toEqual([1, 1]);
  expect(server.seen).toHaveLength(1);
});

test('listeners hear of every change, and the list is stable in between', async () => {
  const outbox = createOutbox('an', serverOf().send);
  const listener = vi.fn();
  const stop = outbox.subscribe(listener);
  await outbox.add(REPORT);
  expect(listener).toHaveBeenCalled();
  expect(outbox.entries()).toBe(outbox.entries());
  stop();
  listener.mockClear();
  await outbox.clear();
  expect(listener).not.toHaveBeenCalled();
});
