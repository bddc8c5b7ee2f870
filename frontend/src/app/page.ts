/** Pages whose code comes when they are opened, for readers whose network comes and goes. */
import { lazyRouteComponent } from '@tanstack/react-router';
import { NetworkError } from '@/api/problem';

type Importer = Parameters<typeof lazyRouteComponent>[0];

/**
 * A page of the areas that are used without a network. When its code was never fetched and there is none, the reader is
 * told so; the router would load the whole address again, and what stood on the page would be lost.
 */
export const page = (importer: Importer) =>
  lazyRouteComponent(() =>
    importer().catch((error: unknown) => {
      throw navigator.onLine ? error : new NetworkError();
    }),
  );

/** Fetches pages ahead: those that follow a form come with it, so that what was begun can be finished. */
export const fetchAhead = (...pages: ReturnType<typeof page>[]): void =>
  pages.forEach((following) => void following.preload?.());
