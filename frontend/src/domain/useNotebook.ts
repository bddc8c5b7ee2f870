import { useSuspenseQuery } from '@tanstack/react-query';
import { type Notebook, notebookQuery } from '@/api/queries/notebook';
import { usualYear, yearsQuery } from '@/api/queries/reference';
import { useSession } from './useSession';

/** Search parameters of every page about one notebook. */
export interface NotebookSearch {
  /** Programme year; the usual one when left out. */
  nam?: number;
  /** Whose, by member id; one's own when left out. */
  cua?: string;
}

/** The year asked for, else the usual one. Raises: Error, while no year is opened. */
export function useYear(asked: number | undefined): number {
  const { data: years } = useSuspenseQuery(yearsQuery);
  const year = asked ?? usualYear(years);
  if (year === null) throw new Error('no programme year is opened');
  return year;
}

/** The notebook a page is about. `owner` is true on one's own. */
export function useNotebook({ nam, cua }: NotebookSearch): { notebook: Notebook; owner: boolean } {
  const session = useSession();
  const year = useYear(nam);
  const memberId = cua === undefined || cua === session.member_id ? null : cua;
  const { data } = useSuspenseQuery(notebookQuery({ account: session.account_id, memberId, year }));
  return { notebook: data, owner: memberId === null };
}
