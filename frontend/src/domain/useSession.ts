import { useSuspenseQuery } from '@tanstack/react-query';
import { outboxOf } from '@/api/outbox';
import { type Session, sessionQuery } from '@/api/queries/session';
import type { Outbox } from '@/offline/outbox';

/** The signed-in person; only on pages behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('no session on a page behind the sign-in');
  return data;
}

export const useOwnOutbox = (): Outbox => outboxOf(useSession().account_id);
