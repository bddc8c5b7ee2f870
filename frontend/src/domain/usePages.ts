import { useNavigate, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Cursors of the pages before this one; the first page's is the empty text. */
    before?: string[];
  }
}

export interface Pages {
  /** For `Pager`; undefined on the first and the last page. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** How many pages lie before this one; null when a shared address led straight here. */
  before: number | null;
}

/**
 * Walks an API's list by its cursors. The page stands in the address (`sau`); the way back stands in the browser's
 * history, and from a shared address leads to the first page.
 */
export function usePages(cursor: string | undefined, next: string | null | undefined): Pages {
  const navigate = useNavigate();
  const state = useRouterState({ select: ({ location }) => location.state.before });
  const go = (to: string | undefined, before: string[]) =>
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, sau: to || undefined }),
      state: { before },
    });
  const before = cursor === undefined ? [] : state;
  return {
    onPrevious: cursor === undefined ? undefined : () => go(before?.at(-1), before?.slice(0, -1) ?? []),
    onNext: next ? () => go(next, [...(before ?? []), cursor ?? '']) : undefined,
    before: before?.length ?? null,
  };
}

/** `51–100` of a list of pages of equal length; null where a shared address led straight to a later page. */
export const rangeOf = (
  { before }: Pages,
  size: number,
  shown: number,
): { first: number; last: number } | null =>
  before === null || shown === 0 ? null : { first: before * size + 1, last: before * size + shown };
