import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { setCsrfToken } from '../csrf';
import { isStatus } from '../problem';

export type Session = Schemas['Session'];
export type Role = Schemas['Role'];

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return remember(await unwrap(api.GET('/api/v1/session')));
    } catch (error) {
      if (isStatus(error, 401)) return null;
      throw error;
    }
  },
});

function remember(session: Session): Session {
  setCsrfToken(session.csrf_token);
  return session;
}

export const signIn = async (body: Schemas['SessionCreate']): Promise<Session> =>
  remember(await unwrap(api.POST('/api/v1/session', { body })));

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/session'));
  setCsrfToken(null);
}
