import type { StandingLine } from '@/api/queries/cell';

export const TABS = ['missing', 'registered', 'publicised', 'self_reported', 'assessed', 'others'] as const;
export type TabId = (typeof TABS)[number];

/** The list a person stands in: who is missing, how far a pledge has come, or none due. */
export function tabOf({ standing, state }: StandingLine): TabId {
  if (standing === 'missing') return 'missing';
  if (standing !== 'registered') return 'others';
  if (state === 'closed' || state === 'assessed') return 'assessed';
  if (state === 'publicised' || state === 'self_reported') return state;
  return 'registered';
}

export interface Roster {
  lists: Record<TabId, StandingLine[]>;
  registered: number;
  /** Registered and missing: those of whom something was asked, or who did it unasked. */
  due: number;
}

export function rosterOf(lines: readonly StandingLine[]): Roster {
  const lists = Object.fromEntries(TABS.map((id) => [id, [] as StandingLine[]])) as Roster['lists'];
  for (const line of lines) lists[tabOf(line)].push(line);
  const registered = lines.filter(({ standing }) => standing === 'registered').length;
  return { lists, registered, due: registered + lists.missing.length };
}
