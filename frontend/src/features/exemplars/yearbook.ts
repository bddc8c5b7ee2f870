/** A yearbook as it is read: whose and of which year, its parts, and its index. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { recognisersQuery, type YearbookEntry } from '@/api/queries/yearbooks';
import type { Place } from '@/api/queries/session';
import { useYear } from '@/domain/useNotebook';
import { useCommittees } from './CommitteeField';

/** As it stands in addresses; left out: as its editors arranged it. */
export type YearbookOrder = 'don-vi' | 'linh-vuc';

export interface YearbookSearch {
  don_vi?: string;
  nam?: number;
  xep?: YearbookOrder;
}

export interface YearbookOf {
  /** Null while nobody has recognised an exemplar and the reader works for no committee. */
  organisation: Place | null;
  year: number;
  /** Organisations whose yearbooks the reader may choose from: one's own first. */
  choices: Place[];
}

/** Whose yearbook an address asks for; one's own committee's, else of whoever recognised an exemplar last. */
export function useYearbookOf({ don_vi, nam }: YearbookSearch): YearbookOf {
  const own = useCommittees();
  const { data: recognisers } = useSuspenseQuery(recognisersQuery);
  const year = useYear(nam);
  const choices = [...new Map([...own, ...recognisers].map((place) => [place.id, place])).values()];
  const asked = choices.find(({ id }) => id === don_vi);
  const organisation = asked ?? (don_vi === undefined ? (choices[0] ?? null) : { id: don_vi, name: '' });
  return { organisation, year, choices };
}

export interface YearbookPart {
  /** Empty: what stands before the first heading, or the whole book where there is none. */
  name: string;
  entries: YearbookEntry[];
}

const byName = new Intl.Collator('vi');

/** The book in its own sections, or in parts by unit or field in the order of their names; within a part as arranged. */
export function partsOf(
  entries: readonly YearbookEntry[],
  order: YearbookOrder | undefined,
  nameOfField: (code: string) => string,
): YearbookPart[] {
  const parts = new Map<string, YearbookEntry[]>();
  for (const entry of entries) {
    const name = {
      'don-vi': entry.unit_name,
      'linh-vuc': nameOfField(entry.field),
      own: entry.section ?? '',
    }[order ?? 'own'];
    parts.set(name, [...(parts.get(name) ?? []), entry]);
  }
  const named = [...parts].map(([name, within]) => ({ name, entries: within }));
  return order === undefined ? named : named.sort((a, b) => byName.compare(a.name, b.name));
}

/** The number under which each entry stands in the book, by id. */
export const numbersOf = (parts: readonly YearbookPart[]): Map<string, number> =>
  new Map(parts.flatMap(({ entries }) => entries).map(({ id }, index) => [id, index + 1]));
