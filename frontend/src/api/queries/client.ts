import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../problem';

const RETRIES = 2;
export const PERSONAL_STALE_MS = 60_000;
export const TREE_STALE_MS = 10 * 60_000;

/** Answers of the API are final; only silence and server faults are worth another try. */
const shouldRetry = (failures: number, error: Error): boolean =>
  failures < RETRIES && !(error instanceof ApiError && error.status < 500);

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Always asked: a browser's "offline" must not leave a page waiting, and remembered answers come this way.
      queries: {
        networkMode: 'always',
        retry: shouldRetry,
        staleTime: PERSONAL_STALE_MS,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
