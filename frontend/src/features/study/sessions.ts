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

/** Sessions of the same cell at which these minutes may be approved: held on a later day; the nearest first. */
export const laterThan = (session: StudySession, all: readonly StudySession[]): StudySession[] =>
  all
    .filter(
      ({ id, state, held_on }) =>
        id !== session.id && ['held', 'minuted', 'approved'].includes(state) && held_on > session.held_on,
    )
    .sort((one, other) => one.held_on.localeCompare(other.held_on));

/** What has to be known before the cell can be invited and is not; a field visit goes to a site. */
export function lackingToConvene(session: StudySession) {
  const needed = ['place', 'agenda', 'chair', 'minute_taker'] as const;
  const all = session.kind === 'field_visit' ? ([...needed, 'site'] as const) : needed;
  return all.filter((name) => !session[name]);
}
