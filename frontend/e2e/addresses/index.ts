import type { Login } from '../people.ts';
import type { Address } from './address.ts';
import { MEMBERS } from './members.ts';
import { STAFF } from './staff.ts';

export const ADDRESSES: readonly Address[] = [...MEMBERS, ...STAFF];

/** The pages by reader, so that one browser session goes through all of them. */
export const BY_READER: readonly (readonly [Login | null, readonly Address[]])[] = [
  ...new Set(ADDRESSES.map(({ as }) => as)),
].map((reader) => [reader, ADDRESSES.filter(({ as }) => as === reader)]);
