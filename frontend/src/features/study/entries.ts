/** The entries of a contest as typed, and what of them goes to the API. */
import type { Schemas } from '@/api/client';
import type { Contest } from '@/api/queries/sessionRecords';
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { cleanText } from '@/i18n/text';

export interface EntryValues {
  title: string;
  by: 'member' | 'team' | 'organisation';
  member_id: string;
  team: string;
  organisation_id: string;
  /** As typed; empty: not scored. */
  score: string;
  prize: string;
}

export interface ContestValues {
  entries: EntryValues[];
}

/** An entry before anything was typed; whole units enter as the unit that holds the session. */
export const emptyEntry = (organisation_id: string): EntryValues => ({
  title: '',
  by: 'member',
  member_id: '',
  team: '',
  organisation_id,
  score: '',
  prize: '',
});

/** What was entered, or one empty entry to begin with. */
export function contestValues({ entries }: Contest, organisation_id: string): ContestValues {
  const empty = emptyEntry(organisation_id);
  if (entries.length === 0) return { entries: [empty] };
  return {
    entries: entries.map(({ title, member, organisation, team, score, prize }) => ({
      title,
      by: member ? 'member' : organisation ? 'organisation' : 'team',
      member_id: member?.id ?? '',
      team: team ?? '',
      organisation_id: organisation?.id ?? organisation_id,
      score: score === null ? '' : formatQuantity(score),
      prize: prize ?? '',
    })),
  };
}

interface Named {
  id: string;
  name: string;
}

/** Of whom an entry may be: those of the session, and whoever stands in an entry already. */
export function entrants(people: readonly Named[], { entries }: Contest): Named[] {
  const known = new Set(people.map(({ id }) => id));
  return [...people, ...entries.flatMap(({ member }) => (member && !known.has(member.id) ? [member] : []))];
}

/** The unit that holds the session, and those that stand in an entry already. */
export function unitsOf(organisation: Named, { entries }: Contest): Named[] {
  const units = new Map([[organisation.id, organisation]]);
  for (const { organisation: unit } of entries) if (unit) units.set(unit.id, unit);
  return [...units.values()];
}

export type EntryGap = 'title' | 'member' | 'team' | 'score';

const MOST_POINTS = 1000;

/** An entry is by exactly one of a member, a team and a unit; it need not have been scored. */
export function entryGaps({ title, by, member_id, team, score }: EntryValues): EntryGap[] {
  const points = parseQuantity(score);
  const lacking: Record<EntryGap, boolean> = {
    title: cleanText(title) === '',
    member: by === 'member' && member_id === '',
    team: by === 'team' && cleanText(team) === '',
    score: score.trim() !== '' && (points === null || points > MOST_POINTS),
  };
  return (Object.keys(lacking) as EntryGap[]).filter((gap) => lacking[gap]);
}

/** Call it only without gaps. */
export const entryToSend = (entry: EntryValues): Schemas['ContestEntryIn'] => ({
  title: cleanText(entry.title),
  member_id: entry.by === 'member' ? entry.member_id : null,
  organisation_id: entry.by === 'organisation' ? entry.organisation_id : null,
  team: entry.by === 'team' ? cleanText(entry.team) : null,
  score: parseQuantity(entry.score),
  prize: cleanText(entry.prize) || null,
});
