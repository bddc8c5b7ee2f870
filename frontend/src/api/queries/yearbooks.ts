/** Yearbooks: the exemplars that an organisation collects in a year, in the order that its editors gave them. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import { everyPage, PAGE } from '../everyPage';

export type YearbookEntry = Schemas['YearbookEntryPublic'];
export type YearbookSection = Schemas['YearbookSection'];
export type Arrangement = Schemas['YearbookPublic'];

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

/** How a yearbook is arranged, for who may arrange it. */
export const arrangementQuery = (organisation_id: string, year: number) =>
  queryOptions({
    queryKey: ['exemplars', 'yearbook order', organisation_id, year],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/yearbooks/{year}', {
          params: { path: { organisation_id, year } },
        }),
      ),
  });

/** Puts the whole book in another order; refused where it has changed since it was read. */
export const arrange = ({ organisation_id, year, version }: Arrangement, sections: YearbookSection[]) =>
  unwrap(
    api.PUT('/api/v1/organisations/{organisation_id}/yearbooks/{year}/sections', {
      params: { path: { organisation_id, year }, header: ifMatch(etagOfVersion(version)) },
      body: { sections },
    }),
  );

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
