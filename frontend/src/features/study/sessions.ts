/** Which session comes next, and what there is to do about it. */
import type { StudySession } from '@/api/queries/study';

export type NextStep = 'prepare' | 'wait' | 'hold' | 'minute' | 'approve';

const OPEN = new Set<StudySession['state']>(['planned', 'convened', 'held']);

/** The session that asks for something first: one held without minutes, else the nearest day; null for none. */
export function nextOf(sessions: readonly StudySession[]): StudySession | null {
  const open = sessions.filter(({ state }) => OPEN.has(state));
  const owing = open.filter(({ state }) => state === 'held');
  const rest = owing.length > 0 ? owing : open;
  return rest.reduce<StudySession | null>(
    (nearest, each) => (nearest && nearest.held_on <= each.held_on ? nearest : each),
    null,
  );
}

/** What an officer does with a session next; null when nothing is left to do. */
export function stepOf({ state, held_on }: StudySession, today: string): NextStep | null {
  if (state === 'planned') return 'prepare';
  if (state === 'convened') return held_on > today ? 'wait' : 'hold';
  if (state === 'held') return 'minute';
  return state === 'minuted' ? 'approve' : null;
}

const HELD = new Set<StudySession['state']>(['held', 'minuted', 'approved']);

/** Whether the session took place. */
export const wasHeld = ({ state }: StudySession): boolean => HELD.has(state);

/** Sessions of the same cell at which these minutes may be approved: held on a later day; the nearest first. */
export const laterThan = (session: StudySession, all: readonly StudySession[]): StudySession[] =>
  all
    .filter((each) => each.id !== session.id && wasHeld(each) && each.held_on > session.held_on)
    .sort((one, other) => one.held_on.localeCompare(other.held_on));

/** What has to be known before the cell can be invited and is not; a field visit goes to a site. */
export function lackingToConvene(session: StudySession) {
  const needed = ['place', 'agenda', 'chair', 'minute_taker'] as const;
  const all = session.kind === 'field_visit' ? ([...needed, 'site'] as const) : needed;
  return all.filter((name) => !session[name]);
}

const OF_ENTRIES = new Set<StudySession['kind']>(['contest', 'workshop', 'seminar']);

/** Whether something is entered in the session: only in some kinds, and once people are invited. */
export const hasEntries = ({ kind, state }: StudySession): boolean =>
  OF_ENTRIES.has(kind) && (state === 'convened' || HELD.has(state));
