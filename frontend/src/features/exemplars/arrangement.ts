/** The order of a yearbook as its editor changes it. Every function returns sections that each have an entry. */
import type { YearbookSection } from '@/api/queries/yearbooks';

export type Direction = 'up' | 'down';

/** Every entry of the book, from the first to the last. */
export const orderOf = (sections: readonly YearbookSection[]): string[] =>
  sections.flatMap(({ entry_ids }) => entry_ids);

const filled = (sections: readonly YearbookSection[]): YearbookSection[] =>
  sections.filter(({ entry_ids }) => entry_ids.length > 0);

const swapped = <Item>(items: readonly Item[], at: number, other: number): Item[] =>
  items.map((item, place) => items[place === at ? other : place === other ? at : place] ?? item);

/** One place up or down; past the end of its section an entry goes over into the neighbouring one. */
export function moveEntry(
  sections: readonly YearbookSection[],
  id: string,
  direction: Direction,
): YearbookSection[] {
  const from = sections.findIndex(({ entry_ids }) => entry_ids.includes(id));
  const section = sections[from];
  if (!section) return [...sections];
  const step = direction === 'up' ? -1 : 1;
  const place = section.entry_ids.indexOf(id);
  if (section.entry_ids[place + step] !== undefined)
    return sections.map((each) =>
      each === section ? { ...each, entry_ids: swapped(each.entry_ids, place, place + step) } : each,
    );
  const neighbour = sections[from + step];
  if (!neighbour) return [...sections];
  return filled(
    sections.map((each) => {
      if (each === section) return { ...each, entry_ids: each.entry_ids.filter((other) => other !== id) };
      if (each !== neighbour) return each;
      return { ...each, entry_ids: direction === 'up' ? [...each.entry_ids, id] : [id, ...each.entry_ids] };
    }),
  );
}

/** Whether a section has a neighbour with a heading that it can change places with. */
export function sectionMoves(
  sections: readonly YearbookSection[],
  index: number,
  direction: Direction,
): boolean {
  const neighbour = sections[index + (direction === 'up' ? -1 : 1)];
  return neighbour !== undefined && neighbour.title !== null;
}

export const moveSection = (
  sections: readonly YearbookSection[],
  index: number,
  direction: Direction,
): YearbookSection[] => swapped(sections, index, index + (direction === 'up' ? -1 : 1));

/** A heading before an entry: what follows in its section stands under it. */
export const beginSection = (
  sections: readonly YearbookSection[],
  id: string,
  title: string,
): YearbookSection[] =>
  filled(
    sections.flatMap((section) => {
      const place = section.entry_ids.indexOf(id);
      if (place < 0) return [section];
      return [
        { ...section, entry_ids: section.entry_ids.slice(0, place) },
        { title, entry_ids: section.entry_ids.slice(place) },
      ];
    }),
  );

export const renameSection = (
  sections: readonly YearbookSection[],
  index: number,
  title: string,
): YearbookSection[] => sections.map((section, place) => (place === index ? { ...section, title } : section));

/** Takes a heading away: its entries follow those before it. */
export function endSection(sections: readonly YearbookSection[], index: number): YearbookSection[] {
  const ended = sections[index];
  if (!ended) return [...sections];
  if (index === 0) return [{ ...ended, title: null }, ...sections.slice(1)];
  return sections.flatMap((section, place) => {
    if (place === index) return [];
    if (place !== index - 1) return [section];
    return [{ ...section, entry_ids: [...section.entry_ids, ...ended.entry_ids] }];
  });
}
