/** What the officers of a cell work with, and the notice board that all its members read. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { everyPage, PAGE } from '../everyPage';

export type StandingLine = Schemas['StandingPublic'];
export type Notice = Schemas['PublicisedPledge'];
export type QueuedPledge = Schemas['QueuedPledge'];
export type Exception = Schemas['ExceptionPublic'];

/** One cell in one programme year. */
export interface CellYear {
  organisation: string;
  year: number;
}

const params = ({ organisation, year }: CellYear, cursor: string | undefined) => ({
  path: { organisation_id: organisation },
  query: { year, limit: PAGE, cursor },
});

export const standingsQuery = (cell: CellYear) =>
  queryOptions({
    queryKey: ['cell', cell.organisation, cell.year, 'standings'],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/organisations/{organisation_id}/pledges', { params: params(cell, cursor) })),
      ),
  });

export const noticeBoardQuery = (cell: CellYear) =>
  queryOptions({
    queryKey: ['cell', cell.organisation, cell.year, 'notice-board'],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/notice-board', { params: params(cell, cursor) }),
        ),
      ),
  });

export const assessmentQueueQuery = (cell: CellYear) =>
  queryOptions({
    queryKey: ['cell', cell.organisation, cell.year, 'queue'],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/assessment-queue', {
            params: params(cell, cursor),
          }),
        ),
      ),
  });

export const exceptionsQuery = (cell: CellYear) =>
  queryOptions({
    queryKey: ['cell', cell.organisation, cell.year, 'exceptions'],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/pledge-exceptions', {
            params: params(cell, cursor),
          }),
        ),
      ),
  });

export const publish = ({ organisation, year, pledge_ids }: CellYear & { pledge_ids: string[] }) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/publications', {
      params: { path: { organisation_id: organisation } },
      body: { year, pledge_ids },
    }),
  );

export const createException = ({
  organisation,
  ...body
}: { organisation: string } & Schemas['ExceptionCreate']) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/pledge-exceptions', {
      params: { path: { organisation_id: organisation } },
      body,
    }),
  );

export const withdrawException = (exception_id: string) =>
  unwrap(
    api.POST('/api/v1/pledge-exceptions/{exception_id}/withdrawal', { params: { path: { exception_id } } }),
  );
