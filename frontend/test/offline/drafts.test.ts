import { clear } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftWriter, draftKey, readDraft, SAVE_DELAY_MS } from '@/offline/drafts';

const KEY = draftKey('an', 'pledge', 2026);

beforeEach(async () => {
  await clear();
  // IndexedDB itself needs the real setImmediate.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

/** Lets what the timers began in the store come to its end. */
const settle = () =>
  new Promise<void>((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));

describe('a draft', () => {
  test('is saved 600 ms after the last key, once, with the last text', async () => {
    const onSaved = vi.fn();
    const writer = createDraftWriter<string>(KEY, onSaved);
    writer.write('M');
    vi.advanceTimersByTime(SAVE_DELAY_MS - 1);
    writer.write('Mỗi tháng');
    vi.advanceTimersByTime(SAVE_DELAY_MS - 1);
    await settle();
    expect(await readDraft(KEY)).toBeUndefined();
    vi.advanceTimersByTime(1);
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    expect((await readDraft<string>(KEY))?.value).toBe('Mỗi tháng');
  });

  test('is saved at once when the page is left', async () => {
    const writer = createDraftWriter<string>(KEY);
    writer.write('dở dang');
    await writer.flush();
    expect((await readDraft<string>(KEY))?.value).toBe('dở dang');
  });

  test('that was discarded does not come back with the timer', async () => {
    const writer = createDraftWriter<string>(KEY);
    writer.write('đã gửi');
    await writer.discard();
    vi.advanceTimersByTime(SAVE_DELAY_MS * 2);
    await settle();
    expect(await readDraft(KEY)).toBeUndefined();
  });
});
