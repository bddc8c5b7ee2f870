/** The tree of organisations, as it is or as it was on a day. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { TREE_STALE_MS } from './client';

export type Organisation = Schemas['OrganisationPublic'];
export type OrganisationRow = Schemas['OrganisationRow'];
export type SubtreeNode = Schemas['SubtreeNode'];

/** `as_of`: civil day; undefined: today, or the nearest day on which it existed. */
export const organisationQuery = (organisation_id: string, as_of?: string) =>
  queryOptions({
    queryKey: ['organisation', organisation_id, as_of],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}', {
          params: { path: { organisation_id }, query: { as_of } },
        }),
      ),
  });

/** An organisation and what stands directly below it, in the order of the tree. */
export const branchQuery = (organisation_id: string, as_of?: string) =>
  queryOptions({
    queryKey: ['organisation', organisation_id, 'branch', as_of],
    staleTime: TREE_STALE_MS,
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/subtree', {
            params: { path: { organisation_id }, query: { as_of, depth: 1 } },
          }),
        )
      ).nodes,
  });

export const organisationCountsQuery = (organisation_id: string, as_of?: string) =>
  queryOptions({
    queryKey: ['organisation', organisation_id, 'counts', as_of],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/counts', {
          params: { path: { organisation_id }, query: { as_of } },
        }),
      ),
  });

export const organisationTimelineQuery = (organisation_id: string) =>
  queryOptions({
    queryKey: ['organisation', organisation_id, 'timeline'],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/timeline', {
          params: { path: { organisation_id } },
        }),
      ),
  });

export const organisationPostsQuery = (organisation_id: string) =>
  queryOptions({
    queryKey: ['organisation', organisation_id, 'positions'],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/positions', {
          params: { path: { organisation_id } },
        }),
      ),
  });

export interface OrganisationFilter {
  text?: string;
  kind?: string[];
  below?: string;
}

/** The first organisations whose names hold a text. Rejects when aborted. */
export async function findOrganisations(
  { text, kind, below }: OrganisationFilter,
  limit: number,
  signal?: AbortSignal,
): Promise<OrganisationRow[]> {
  const page = await unwrap(
    api.GET('/api/v1/organisations', {
      params: { query: { text: text || undefined, kind, below, sort: 'name', limit } },
      signal,
    }),
  );
  return page.items;
}
