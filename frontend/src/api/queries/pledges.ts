/** The steps of a pledge. Each names the version it is made upon. */
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion } from '../etag';

/** A pledge as far as a step needs to know it. */
export type Version = Pick<Schemas['PledgeStatus'], 'id' | 'version'>;

const at = ({ id, version }: Version) => ({
  path: { pledge_id: id },
  header: { 'If-Match': etagOfVersion(version) },
});

export const pledgeById = (pledge_id: string) =>
  unwrap(api.GET('/api/v1/pledges/{pledge_id}', { params: { path: { pledge_id } } }));

export const askForHints = (body: Schemas['HintsRequest']) =>
  unwrap(api.POST('/api/v1/pledges/hints', { body }));

export const registerPledge = (pledge: Version, late_reason: string | null) =>
  unwrap(api.POST('/api/v1/pledges/{pledge_id}/registration', { params: at(pledge), body: { late_reason } }));

export const withdrawPledge = (pledge: Version) =>
  unwrap(api.POST('/api/v1/pledges/{pledge_id}/withdrawal', { params: at(pledge) }));

export const returnPledge = (pledge: Version, reason: string) =>
  unwrap(api.POST('/api/v1/pledges/{pledge_id}/return', { params: at(pledge), body: { reason } }));

export const assessPledge = (pledge: Version, body: Schemas['AssessmentCreate']) =>
  unwrap(api.POST('/api/v1/pledges/{pledge_id}/assessments', { params: at(pledge), body }));

export const withdrawComment = ({ pledgeId, commentId }: { pledgeId: string; commentId: string }) =>
  unwrap(
    api.POST('/api/v1/pledges/{pledge_id}/comments/{comment_id}/withdrawal', {
      params: { path: { pledge_id: pledgeId, comment_id: commentId } },
    }),
  );

export const confirmProxyEntry = ({
  pledgeId,
  entryId,
  ...body
}: { pledgeId: string; entryId: string } & Schemas['Confirmation']) =>
  unwrap(
    api.POST('/api/v1/pledges/{pledge_id}/proxy-entries/{entry_id}/confirmation', {
      params: { path: { pledge_id: pledgeId, entry_id: entryId } },
      body,
    }),
  );
