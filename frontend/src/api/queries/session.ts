import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { setCsrfToken } from '../csrf';
import { isStatus } from '../problem';
import { forgetAnswer, withMemory } from '../remembered';

export type Session = Schemas['Session'];
export type Role = Schemas['Role'];

/** No account yet, hence no account in the key. */
const MEMORY = 'session';

/**
 * Who is signed in; null when nobody is. Without a network the one who was, so that drafts can go on; every answer of
 * the API is still asked for with the real session.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await withMemory(MEMORY, async () => take(await unwrap(api.GET('/api/v1/session'))));
    } catch (error) {
      if (!isStatus(error, 401)) throw error;
      await forgetAnswer(MEMORY);
      return null;
    }
  },
});

/** Keeps the token in memory and out of the stored answer. */
function take(session: Session): Session {
  setCsrfToken(session.csrf_token);
  return { ...session, csrf_token: '' };
}

export const signIn = async (body: Schemas['SessionCreate']): Promise<Session> =>
  take(await unwrap(api.POST('/api/v1/session', { body })));

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/session'));
  await forgetAnswer(MEMORY);
  setCsrfToken(null);
}
