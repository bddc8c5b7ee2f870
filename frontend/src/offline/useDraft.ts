import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { createDraftWriter, type DraftWriter, readDraft } from './drafts';

export interface DraftState {
  /** Instant of the last save; null before the first. */
  savedAt: string | null;
  /** The form was filled from a draft of an earlier visit. */
  restored: boolean;
  /** Saves at once, before leaving for another page. */
  flush: () => Promise<void>;
  /** After sending: the draft has served. */
  discard: () => Promise<void>;
}

/** Keeps a form's values as a draft and fills the form from it on opening. */
export function useDraft<Values extends FieldValues>(key: string, form: UseFormReturn<Values>): DraftState {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const writer = useRef<DraftWriter<Values> | null>(null);
  const { reset, subscribe, getValues } = form;

  useEffect(() => {
    let open = true;
    let ready = false;
    const current = createDraftWriter<Values>(key, (draft) => open && setSavedAt(draft.savedAt));
    writer.current = current;

    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => ready && current.write(structuredClone(values)),
    });
    const before = JSON.stringify(getValues());
    const load = async () => {
      const draft = await readDraft<Values>(key).catch(() => undefined);
      // Whoever began to type before the store answered keeps what was typed.
      if (open && draft && JSON.stringify(getValues()) === before) {
        reset(draft.value, { keepDefaultValues: true });
        setSavedAt(draft.savedAt);
        setRestored(true);
      }
      ready = true;
    };
    void load();

    const saveNow = () => void current.flush();
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('pagehide', saveNow);
    return () => {
      open = false;
      unsubscribe();
      saveNow();
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('pagehide', saveNow);
    };
  }, [key, reset, subscribe, getValues]);

  return {
    savedAt,
    restored,
    flush: async () => {
      writer.current?.write(structuredClone(getValues()));
      await writer.current?.flush();
    },
    discard: async () => {
      await writer.current?.discard();
      setSavedAt(null);
      setRestored(false);
    },
  };
}
