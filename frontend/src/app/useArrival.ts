import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** On a new page the focus goes to its heading, so that a screen reader begins there. The first page is left alone. */
export function useArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
