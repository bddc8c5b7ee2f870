import type { DeedWrite, Pledge } from '@/api/queries/notebook';

/** Deeds as they can be written upon a pledge as it stands now: one that was taken out of it elsewhere begins anew. */
export function deedsUpon(pledge: Pick<Pledge, 'deeds'> | null, deeds: readonly DeedWrite[]): DeedWrite[] {
  const known = new Set(pledge?.deeds.map(({ id }) => id));
  return deeds.map((deed) => (deed.id && !known.has(deed.id) ? { ...deed, id: null } : deed));
}
