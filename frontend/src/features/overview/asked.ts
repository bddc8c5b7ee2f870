import type { Asked, AskedOf } from '@/api/queries/statistics';
import { useYear } from '@/domain/useNotebook';
import { useScope } from '@/domain/useScope';
import { dayInVietnam } from '@/i18n/dates';

/** What stands in the addresses of all pages of figures. */
export interface FigureSearch {
  /** Organisation; the reader's own when left out. */
  don_vi?: string;
  /** Programme year. */
  nam?: number;
  /** The day asked about, `yyyy-mm-dd`; today when left out. */
  moc?: string;
  /** Add up on today's tree instead of that day's. */
  cau_truc?: 'hom-nay';
}

const asked = ({ moc, cau_truc }: FigureSearch, year: number): Asked => ({
  year,
  as_of: moc,
  structure: cau_truc === 'hom-nay' ? 'today' : 'as_of',
});

/** The question that an address asks. */
export function useAsked(search: FigureSearch): AskedOf {
  const year = useYear(search.nam);
  return { ...asked(search, year), organisation: useScope(search.don_vi) };
}

export const useAskedOfAny = (search: FigureSearch): Asked => asked(search, useYear(search.nam));

/** Only what belongs to the question, for links between its pages. */
export const questionOf = ({ don_vi, nam, moc, cau_truc }: FigureSearch): FigureSearch => ({
  don_vi,
  nam,
  moc,
  cau_truc,
});

/** The day a link about the tree asks for; none while it is today. */
export const dayOfTree = ({ moc, cau_truc }: FigureSearch): string | undefined =>
  cau_truc === 'hom-nay' || moc === undefined || moc >= dayInVietnam() ? undefined : moc;
