/** Members: lists, one person's record and story, transfers between cells. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import { everyPage, PAGE } from '../everyPage';

export type MemberLine = Schemas['MemberLine'];
export type Member = Schemas['MemberPublic'];
export type MemberStatus = Schemas['MemberStatus'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Transfer = Schemas['TransferPublic'];
export type TransferState = Schemas['TransferState'];
export type Direction = Schemas['Direction'];

export const MEMBERS_PER_PAGE = 25;

export interface MemberFilter {
  organisation?: string;
  /** Also below the organisation; by default yes. */
  below?: boolean;
  text?: string;
  status?: MemberStatus;
  leaders?: boolean;
  /** People without an official cell instead. */
  former?: boolean;
  cursor?: string;
  limit?: number;
}

export const membersQuery = (filter: MemberFilter) =>
  queryOptions({
    queryKey: ['members', filter],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/members', {
          params: {
            query: {
              organisation_id: filter.organisation,
              below: filter.below ?? true,
              q: filter.text,
              status: filter.status && [filter.status],
              key_leader: filter.leaders,
              former: filter.former,
              limit: filter.limit ?? MEMBERS_PER_PAGE,
              cursor: filter.cursor,
            },
          },
        }),
      ),
  });

/** Everybody of one cell, in the order of names. */
export const cellPeopleQuery = (organisation_id: string) =>
  queryOptions({
    queryKey: ['members', 'of-cell', organisation_id],
    queryFn: () =>
      everyPage((cursor) => {
        const query = { organisation_id, below: false, limit: PAGE, cursor };
        return unwrap(api.GET('/api/v1/members', { params: { query } }));
      }),
  });

/** By number: it travels in the body, so that no address ever holds one. */
export const searchByNumber = (body: Schemas['MemberSearch']) =>
  unwrap(api.POST('/api/v1/members/search', { params: { query: { limit: MEMBERS_PER_PAGE } }, body }));

export const memberQuery = (member_id: string) =>
  queryOptions({
    queryKey: ['member', member_id],
    queryFn: () => unwrap(api.GET('/api/v1/members/{member_id}', { params: { path: { member_id } } })),
  });

export const memberTimelineQuery = (member_id: string) =>
  queryOptions({
    queryKey: ['member', member_id, 'timeline'],
    queryFn: () =>
      unwrap(api.GET('/api/v1/members/{member_id}/timeline', { params: { path: { member_id } } })),
  });

export const createMember = (body: Schemas['MemberCreate']) => unwrap(api.POST('/api/v1/members', { body }));

export const updateMember = ({ member, body }: { member: Member; body: Schemas['MemberUpdate'] }) =>
  unwrap(
    api.PATCH('/api/v1/members/{member_id}', {
      params: { path: { member_id: member.id }, header: ifMatch(etagOfVersion(member.version)) },
      body,
    }),
  );

export const changeStatus = ({ member_id, body }: { member_id: string; body: Schemas['StatusChange'] }) =>
  unwrap(api.POST('/api/v1/members/{member_id}/statuses', { params: { path: { member_id } }, body }));

export const transfersQuery = (asked: {
  organisation: string;
  direction: Direction;
  state?: TransferState;
  cursor?: string;
}) =>
  queryOptions({
    queryKey: ['transfers', asked],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/transfers', {
          params: {
            query: {
              organisation_id: asked.organisation,
              direction: asked.direction,
              below: true,
              state: asked.state,
              limit: MEMBERS_PER_PAGE,
              cursor: asked.cursor,
            },
          },
        }),
      ),
  });

export const introduceTransfer = (body: Schemas['TransferIntroduce']) =>
  unwrap(api.POST('/api/v1/transfers', { body }));

export const receiveTransfer = ({ transfer_id, received_on }: { transfer_id: string; received_on: string }) =>
  unwrap(
    api.POST('/api/v1/transfers/{transfer_id}/receipt', {
      params: { path: { transfer_id } },
      body: { received_on },
    }),
  );

export const cancelTransfer = ({ transfer_id, reason }: { transfer_id: string; reason: string }) =>
  unwrap(
    api.POST('/api/v1/transfers/{transfer_id}/cancellation', {
      params: { path: { transfer_id } },
      body: { reason },
    }),
  );
