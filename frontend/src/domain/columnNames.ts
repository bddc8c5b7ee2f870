/** Names of the numbers that can be opened, without their words: every first visit reads addresses with them. */
import type { CountedColumn } from '@/api/queries/statistics';

export const COLUMN_NAMES = [
  'members',
  'people',
  'due',
  'registered',
  'missing',
  'exempt',
  'excepted',
  'not_required',
  'volunteered',
  'publicised',
  'self_reported',
  'assessed',
  'rated_good',
  'rated_1',
  'rated_2',
  'rated_3',
  'rated_4',
  'rated_5',
  'turns',
  'turns_assessed',
] as const;
/** Before the name of a number that counts key leaders alone. */
export const LEADER = 'leader_';

export const isColumn = (text: unknown): text is CountedColumn =>
  typeof text === 'string' &&
  COLUMN_NAMES.some((name) => name === (text.startsWith(LEADER) ? text.slice(LEADER.length) : text));
