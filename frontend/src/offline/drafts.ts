/** Drafts on this device, so that nothing typed is lost to a weak network, a closed page or an ended session. */
import { del, get, set } from 'idb-keyval';

export interface Draft<Value> {
  value: Value;
  /** Instant, ISO 8601. */
  savedAt: string;
}

/** Milliseconds after the last key before a draft is saved. */
export const SAVE_DELAY_MS = 600;

export const draftKey = (account: string, form: string, year: number | string): string =>
  `draft:${account}:${form}:${year}`;

export const readDraft = <Value>(key: string): Promise<Draft<Value> | undefined> => get<Draft<Value>>(key);

export interface DraftWriter<Value> {
  /** Saves 600 ms after the last call. */
  write(value: Value): void;
  /** Saves at once what waits. */
  flush(): Promise<void>;
  /** Forgets what waits and removes the stored draft. */
  discard(): Promise<void>;
}

export function createDraftWriter<Value>(
  key: string,
  onSaved: (draft: Draft<Value>) => void = () => undefined,
): DraftWriter<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { value: Value } | null = null;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (!waiting) return;
    const draft = { value: waiting.value, savedAt: new Date().toISOString() };
    waiting = null;
    await set(key, draft);
    onSaved(draft);
  }

  return {
    write(value) {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_DELAY_MS);
    },
    flush,
    async discard() {
      clearTimeout(timer);
      waiting = null;
      await del(key);
    },
  };
}
