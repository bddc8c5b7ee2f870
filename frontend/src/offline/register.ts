/** Installs the service worker and knows when a newer version of the interface waits. */
import { useSyncExternalStore } from 'react';

/** Installing right after `load` held the main thread of slow phones; eight seconds later nobody notices. */
const DELAY_MS = 8_000;

let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function offer(worker: ServiceWorker | null): void {
  // Without a controller this is the first installation, not an update.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  listeners.forEach((listener) => listener());
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js');
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
  });
}

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => void register().catch(() => undefined), DELAY_MS);
}

/** Whether a newer version waits. */
export const useUpdate = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
  );

/** Starts the waiting version; only ever called by the reader, never in the middle of a form. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('activate');
}
