/** What administrators look after: accounts, roles, keys, the trail. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import type { Role } from './session';

export type Account = Schemas['AccountPublic'];
export type AccountDetail = Schemas['AccountDetail'];
export type AccountState = Schemas['AccountState'];
export type Grant = Schemas['GrantPublic'];
export type Token = Schemas['TokenPublic'];
export type Permission = Schemas['Permission'];
export type TrailEvent = Schemas['EventPublic'];

export const ACCOUNTS_PER_PAGE = 25;
export const EVENTS_PER_PAGE = 50;

export interface AccountFilter {
  text?: string;
  role?: Role;
  state?: AccountState;
  cursor?: string;
}

export const accountsQuery = ({ text, role, state, cursor }: AccountFilter) =>
  queryOptions({
    queryKey: ['accounts', text, role, state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/accounts', {
          params: { query: { q: text, role, state, limit: ACCOUNTS_PER_PAGE, cursor } },
        }),
      ),
  });

export const accountQuery = (account_id: string) =>
  queryOptions({
    queryKey: ['account', account_id],
    queryFn: () => unwrap(api.GET('/api/v1/accounts/{account_id}', { params: { path: { account_id } } })),
  });

export const createAccount = (body: Schemas['AccountCreate']) =>
  unwrap(api.POST('/api/v1/accounts', { body }));

export const updateAccount = ({ account, body }: { account: Account; body: Schemas['AccountUpdate'] }) =>
  unwrap(
    api.PATCH('/api/v1/accounts/{account_id}', {
      params: { path: { account_id: account.id }, header: ifMatch(etagOfVersion(account.version)) },
      body,
    }),
  );

const path = (account_id: string) => ({ params: { path: { account_id } } });

export const suspendAccount = ({ account_id, reason }: { account_id: string; reason: string }) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/suspension', { ...path(account_id), body: { reason } }));
export const reactivateAccount = (account_id: string) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/reactivation', path(account_id)));
export const removeSecondFactor = (account_id: string) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/second-factor-removal', path(account_id)));
export const inviteAccount = (account_id: string) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/invitation', path(account_id)));
export const resetPassword = (account_id: string) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/password-reset', path(account_id)));

export interface GrantFilter {
  account?: string;
  role?: Role;
  cursor?: string;
}

export const grantsQuery = ({ account, role, cursor }: GrantFilter) =>
  queryOptions({
    queryKey: ['grants', account, role, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/grants', {
          params: {
            query: { account_id: account, role, in_force: true, limit: ACCOUNTS_PER_PAGE, cursor },
          },
        }),
      ),
  });

export const giveGrant = ({ account_id, body }: { account_id: string; body: Schemas['GrantCreate'] }) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/grants', { ...path(account_id), body }));
export const endGrant = (grant_id: string) =>
  unwrap(api.DELETE('/api/v1/grants/{grant_id}', { params: { path: { grant_id } } }));

export const rightsQuery = (account_id: string) =>
  queryOptions({
    queryKey: ['account', account_id, 'rights'],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/accounts/{account_id}/rights', path(account_id)))).items,
  });

export const tokensQuery = (account_id: string) =>
  queryOptions({
    queryKey: ['account', account_id, 'tokens'],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/accounts/{account_id}/tokens', path(account_id)))).items,
  });
export const createToken = ({ account_id, body }: { account_id: string; body: Schemas['TokenCreate'] }) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/tokens', { ...path(account_id), body }));
export const revokeToken = (token_id: string) =>
  unwrap(api.DELETE('/api/v1/tokens/{token_id}', { params: { path: { token_id } } }));

export interface TrailFilter {
  organisation?: string;
  subject?: string;
  actor?: string;
  /** Civil days, both included. */
  since?: string;
  until?: string;
  cursor?: string;
}

const DAY_MS = 86_400_000;
/** The instant at which a civil day begins in Viet Nam. */
const beginning = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();
const ending = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`) + DAY_MS).toISOString();

export const trailQuery = (filter: TrailFilter) =>
  queryOptions({
    queryKey: ['events', filter],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/events', {
          params: {
            query: {
              organisation_id: filter.organisation,
              subject: filter.subject,
              actor_id: filter.actor,
              since: filter.since && beginning(filter.since),
              until: filter.until && ending(filter.until),
              limit: EVENTS_PER_PAGE,
              cursor: filter.cursor,
            },
          },
        }),
      ),
  });

export const jobsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['jobs', cursor],
    queryFn: () =>
      unwrap(api.GET('/api/v1/jobs', { params: { query: { limit: ACCOUNTS_PER_PAGE, cursor } } })),
  });

export type SystemState = Schemas['SystemPublic'];

/** How the system is, asked anew while somebody looks. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  staleTime: 0,
  refetchInterval: 30_000,
  queryFn: () => unwrap(api.GET('/api/v1/system')),
});
