/** Yearbooks: the exemplars that an organisation collects in a year, in the order in which they were put in. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { everyPage, PAGE } from '../everyPage';

export type YearbookEntry = Schemas['YearbookEntryPublic'];

/** A whole yearbook: it is printed as one, so all of it is fetched. */
export const yearbookQuery = (organisation_id: string, year: number) =>
  queryOptions({
    queryKey: ['exemplars', 'yearbook', organisation_id, year],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/yearbook-entries', {
            params: { query: { organisation_id, year, limit: PAGE, cursor } },
          }),
        ),
      ),
  });

export const collectExemplar = (exemplar_id: string, body: Schemas['YearbookEntryCreate']) =>
  unwrap(
    api.POST('/api/v1/exemplars/{exemplar_id}/yearbook-entries', { params: { path: { exemplar_id } }, body }),
  );

export const leaveOut = (entry_id: string) =>
  unwrap(api.DELETE('/api/v1/yearbook-entries/{entry_id}', { params: { path: { entry_id } } }));

/** Committees whose recognised exemplars everybody finds: those of the latest, each once, the latest first. */
export const recognisersQuery = queryOptions({
  queryKey: ['exemplars', 'recognisers'],
  queryFn: async () => {
    const { items } = await unwrap(api.GET('/api/v1/exemplars', { params: { query: { limit: PAGE } } }));
    return [...new Map(items.map(({ recognised_by }) => [recognised_by.id, recognised_by])).values()];
  },
});
