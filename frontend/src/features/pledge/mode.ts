import type { Notebook } from '@/api/queries/notebook';

/**
 * `register`: a new pledge or a draft. `amend`: publicised, the old text is kept with a reason. `closed`: this reader
 * can change nothing now.
 */
export type Mode = 'register' | 'amend' | 'closed';

export function modeOf({ may_create, allowed_actions }: Notebook, owner: boolean): Mode {
  if (may_create || allowed_actions.includes('edit')) return 'register';
  if (allowed_actions.includes('amend') && owner) return 'amend';
  return 'closed';
}

/** Whether the window of registration is over, so that an officer must say why it comes late. */
export const isLate = ({ calendar }: Notebook, today: string): boolean =>
  calendar?.windows.some(({ window, closes_on }) => window === 'registration' && closes_on < today) ?? false;
