import { ApiError } from '@/api/problem';
import type { Role } from '@/api/queries/session';
import { useSession } from './useSession';

const FORBIDDEN = 403;

/**
 * The organisation a committee's page is about: the one asked for, else where the reader's own work begins.
 * Raises: ApiError 403, for readers who work for no committee and hold no office.
 */
export function useScope(asked: string | undefined): string {
  const { scopes, offices } = useSession();
  const found = asked ?? (scopes[0] ?? offices[0])?.id;
  if (found === undefined) throw new ApiError(FORBIDDEN, null);
  return found;
}

/** As `useScope`, for pages that every member reads: else the reader's own cell. */
export function useUnit(asked: string | undefined): string {
  const { cell } = useSession();
  const watches = useWatches();
  return useScope(asked ?? (watches ? undefined : cell?.id));
}

/** Whether the reader works for a committee or holds an office of a cell. */
export function useWatches(): boolean {
  const { scopes, offices } = useSession();
  return scopes.length + offices.length > 0;
}

/** Whether the reader holds one of these roles anywhere; the API decides about each thing. */
export function useHasRole(...wanted: readonly Role[]): boolean {
  const { roles } = useSession();
  return wanted.some((role) => roles.includes(role));
}
