import { useEffect, useSyncExternalStore } from 'react';
import type { Outbox, OutboxEntry } from './outbox';

/** The entries of an outbox; it is replayed on opening and whenever the network comes back. */
export function useOutbox(outbox: Outbox): readonly OutboxEntry[] {
  useEffect(() => {
    const replay = () => void outbox.replay();
    replay();
    window.addEventListener('online', replay);
    return () => window.removeEventListener('online', replay);
  }, [outbox]);
  return useSyncExternalStore(outbox.subscribe, outbox.entries);
}
