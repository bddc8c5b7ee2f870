import './styles/index.css';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/client';
import { createQueryClient } from './api/queries/client';
import { sessionQuery } from './api/queries/session';
import { createAppRouter } from './app/router';
import { startTextSize } from './ui/textSize';
import { i18n, startLocale } from './i18n';
import { registerServiceWorker } from './offline/register';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

onSignedOut(() => {
  queryClient.setQueryData(sessionQuery.queryKey, null);
  const tiep = router.state.location.href;
  void router.navigate({ to: '/dang-nhap', search: { tiep } });
});

/** A page whose files a newer deployment removed: once reloaded, it finds the new ones. Without a network it would find nothing. */
window.addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) return;
  const key = 'reloaded-for-missing-file';
  if (sessionStorage.getItem(key)) return;
  sessionStorage.setItem(key, 'yes');
  event.preventDefault();
  location.reload();
});

startTextSize();
await startLocale();
const container = document.getElementById('app');
if (!container) throw new Error('index.html has no #app');
// The page is drawn once, when its code and data are there, and in small steps; until then the frame of index.html stands.
await router.load().catch(() => undefined);
startTransition(() =>
  createRoot(container).render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  ),
);
if (import.meta.env.PROD) registerServiceWorker();
