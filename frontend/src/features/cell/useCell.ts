import type { CellYear } from '@/api/queries/cell';
import type { Place } from '@/api/queries/session';
import { ApiError } from '@/api/problem';
import { useSession } from '@/domain/useSession';
import { useYear } from '@/domain/useNotebook';

export interface CellSearch {
  /** Programme year; the usual one when left out. */
  nam?: number;
  /** Cell, for those with several; the first office when left out. */
  don_vi?: string;
}

const FORBIDDEN = 403;

/** The cell a page is about: the one asked for, the reader's first office, or the cell they belong to. */
export function useCell({ nam, don_vi }: CellSearch): { cell: Place; cellYear: CellYear } {
  const { offices, cell: own } = useSession();
  const year = useYear(nam);
  const known = [...offices, ...(own ? [own] : [])];
  const cell =
    don_vi === undefined ? known[0] : (known.find(({ id }) => id === don_vi) ?? { id: don_vi, name: '' });
  if (!cell) throw new ApiError(FORBIDDEN, null);
  return { cell, cellYear: { organisation: cell.id, year } };
}
