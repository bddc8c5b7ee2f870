/** One's own account: password, the places where it is signed in, the second factor. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';

export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/auth/sessions'))).items,
});

export const endSession = (session_id: string) =>
  unwrap(api.DELETE('/api/v1/auth/sessions/{session_id}', { params: { path: { session_id } } }));

/** Every session but this one. */
export const endOtherSessions = () => unwrap(api.DELETE('/api/v1/auth/sessions'));

export const changePassword = (body: Schemas['PasswordChange']) =>
  unwrap(api.POST('/api/v1/auth/password', { body }));

export const acceptInvitation = (body: Schemas['InvitationTaken']) =>
  unwrap(api.POST('/api/v1/auth/invitation', { body }));

export const enrolSecondFactor = (password: string) =>
  unwrap(api.POST('/api/v1/auth/second-factor', { body: { password } }));

export const confirmSecondFactor = (code: string) =>
  unwrap(api.POST('/api/v1/auth/second-factor/confirmation', { body: { code } }));

export const removeSecondFactor = (body: Schemas['PasswordAndCode']) =>
  unwrap(api.POST('/api/v1/auth/second-factor/removal', { body }));

/** Whom sign-in providers let in to an account. */
export const identitiesQuery = (account_id: string) =>
  queryOptions({
    queryKey: ['account', account_id, 'identities'],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/accounts/{account_id}/identities', { params: { path: { account_id } } }),
        )
      ).items,
  });

export const linkIdentity = ({ account_id, body }: { account_id: string; body: Schemas['IdentityLink'] }) =>
  unwrap(api.POST('/api/v1/accounts/{account_id}/identities', { params: { path: { account_id } }, body }));

export const unlinkIdentity = ({ account_id, id }: { account_id: string; id: string }) =>
  unwrap(
    api.DELETE('/api/v1/accounts/{account_id}/identities/{identity_id}', {
      params: { path: { account_id, identity_id: id } },
    }),
  );
