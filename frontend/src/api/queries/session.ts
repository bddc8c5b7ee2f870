import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { setCsrfToken } from '../csrf';
import { isStatus } from '../problem';
import { forgetAnswer, withMemory } from '../remembered';

export type Role = Schemas['Role'];
export type Unfinished = Schemas['Unfinished'];

export interface Place {
  id: string;
  name: string;
}

/** Who is signed in, as the pages need it. */
export interface Session {
  account_id: string;
  login: string;
  full_name: string;
  /** Null when the account is nobody's own, a clerk's for example. */
  member_id: string | null;
  /** Where the person belongs, or works for. */
  organisation_name: string;
  /** The cell of one's own membership. */
  cell: Place | null;
  /** Cells for which one is secretary or deputy. */
  offices: Place[];
  /** Organisations for whose committees one works; figures and lists begin there. */
  scopes: Place[];
  roles: Role[];
  /** What must be done before anything else. */
  unfinished: Unfinished[];
  second_factor: boolean;
  recovery_codes_left: number;
}

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
      return await withMemory(MEMORY, async () => take(await unwrap(api.GET('/api/v1/auth/session'))));
    } catch (error) {
      if (!isStatus(error, 401)) throw error;
      await forgetAnswer(MEMORY);
      return null;
    }
  },
});

/** Keeps the token in memory and out of the stored answer. */
function take(current: Schemas['CurrentSession']): Session {
  setCsrfToken(current.csrf_token);
  return sessionOf(current);
}

const OFFICES: readonly Role[] = ['secretary', 'deputy'];
const STAFF: readonly Role[] = ['committee_staff', 'inspector', 'administrator', 'auditor'];

const eachOnce = (places: readonly Place[]): Place[] =>
  places.filter(({ id }, index) => places.findIndex((other) => other.id === id) === index);

export function sessionOf({ account, rights, ...rest }: Schemas['CurrentSession']): Session {
  const place = (right: Schemas['RightPublic']): Place => ({
    id: right.organisation_id,
    name: right.organisation_name,
  });
  const own = rights.find(({ role, source }) => role === 'member' && source === 'membership');
  const placesOf = (roles: readonly Role[]) =>
    eachOnce(rights.filter(({ role }) => roles.includes(role)).map(place));
  return {
    account_id: account.id,
    login: account.login,
    full_name: account.display_name,
    member_id: account.member_id,
    organisation_name: (own ?? rights[0])?.organisation_name ?? '',
    cell: own ? place(own) : null,
    offices: placesOf(OFFICES),
    scopes: placesOf(STAFF),
    roles: [...new Set(rights.map(({ role }) => role))],
    unfinished: rest.unfinished,
    second_factor: rest.second_factor,
    recovery_codes_left: rest.recovery_codes_left,
  };
}

export const signIn = async (body: Schemas['SignIn']): Promise<Session> =>
  take(await unwrap(api.POST('/api/v1/auth/session', { body })));

export const providersQuery = queryOptions({
  queryKey: ['sign-in providers'],
  staleTime: Infinity,
  queryFn: async () => (await unwrap(api.GET('/api/v1/auth/providers'))).items,
});

/** Where the browser goes to sign in with a provider. */
export const beginSignOn = async (provider: string): Promise<string> =>
  (await unwrap(api.POST('/api/v1/auth/providers/{provider}/sign-on', { params: { path: { provider } } })))
    .authorization_url;

export const finishSignOn = async (provider: string, body: Schemas['SignOnReturn']): Promise<Session> =>
  take(
    await unwrap(
      api.POST('/api/v1/auth/providers/{provider}/session', { params: { path: { provider } }, body }),
    ),
  );

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/session'));
  await forgetAnswer(MEMORY);
  setCsrfToken(null);
}
