import { ApiError } from '@/api/problem';
import type { CellYear } from '@/api/queries/cell';
import type { Place } from '@/api/queries/session';
import { useYear } from '@/domain/useNotebook';
import { useSession } from '@/domain/useSession';

export interface StudySearch {
  /** Year; the usual one when left out. */
  nam?: number;
  /** Cell, for those with several; the first office, else one's own, when left out. */
  don_vi?: string;
}

const FORBIDDEN = 403;

/** The cell whose sessions a page is about. `officer`: the reader leads it. Raises: ApiError 403, for who has none. */
export function useStudyCell({ nam, don_vi }: StudySearch): {
  cell: Place;
  cellYear: CellYear;
  officer: boolean;
} {
  const { offices, cell: own } = useSession();
  const year = useYear(nam);
  const known = [...offices, ...(own ? [own] : [])];
  const cell =
    don_vi === undefined ? known[0] : (known.find(({ id }) => id === don_vi) ?? { id: don_vi, name: '' });
  if (!cell) throw new ApiError(FORBIDDEN, null);
  return {
    cell,
    cellYear: { organisation: cell.id, year },
    officer: offices.some(({ id }) => id === cell.id),
  };
}
