/* Service worker of the shell; plugins/shell.ts fills in the two constants at build time. */
const CACHE = 'shell-__VERSION__';
const FILES = __FILES__;

/* The page is asked for as a person would: servers answer other requests for it with 404. */
const wanted = (file) => (file === '/' ? new Request(file, { headers: { Accept: 'text/html' } }) : file);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(wanted))));
});

/* A new version waits until the reader agrees (src/offline/register.ts). */
self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});

async function removeOldCaches() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('activate', (event) => event.waitUntil(removeOldCaches()));

/* Pages: the network first, and the stored shell when there is none. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const stored = await caches.match('/', { ignoreVary: true });
    if (stored) return stored;
    throw error;
  }
}

/*
 * Hashed files never change: the store first; what was fetched once stays for offline use. `Vary` is set aside, for
 * modules are asked for with an Origin and the store was filled without one.
 */
async function file(request) {
  const stored = await caches.match(request, { ignoreVary: true });
  if (stored) return stored;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/') || FILES.includes(url.pathname))
    event.respondWith(file(request));
});
