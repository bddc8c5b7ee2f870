import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser believes it has a network; a wrong yes is answered by NetworkError. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
