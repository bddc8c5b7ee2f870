import { useSyncExternalStore } from 'react';

/** From here on the tree has room beside the figures; phones drill down through the list of units. */
const WIDE = '(min-width: 1100px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
