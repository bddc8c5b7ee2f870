/** Exemplars: what everyone may find, the dossiers of those who deal with them, and each step. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type ExemplarKind = Schemas['ExemplarKind'];
export type ExemplarState = Schemas['ExemplarState'];
export type ExemplarAction = Schemas['ExemplarAction'];
export type ExemplarPublished = Schemas['ExemplarPublished'];
export type ExemplarPage = Schemas['ExemplarPage'];
export type ExemplarLine = Schemas['ExemplarLine'];
export type ExemplarDossier = Schemas['ExemplarDossier'];
export type Obstacle = Schemas['ObstaclePublic'];
export type ExemplarPart = Schemas['ExemplarPart'];
export type Proposal = Schemas['ExemplarPropose'];

export const EXEMPLARS_PER_PAGE = 24;

export interface ExemplarFilter {
  text?: string;
  place?: string;
  field?: string;
  kind?: ExemplarKind;
  year?: number;
  cursor?: string;
}

/** Recognised exemplars, the latest first; only what may be published. */
export const exemplarsQuery = ({ text, place, field, kind, year, cursor }: ExemplarFilter) =>
  queryOptions({
    queryKey: ['exemplars', 'found', { text, place, field, kind, year, cursor }],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/exemplars', {
          params: {
            query: {
              text,
              place,
              field: field ? [field] : undefined,
              kind: kind && [kind],
              recognised_in: year,
              limit: EXEMPLARS_PER_PAGE,
              cursor,
            },
          },
        }),
      ),
  });

export const exemplarQuery = (exemplar_id: string) =>
  queryOptions({
    queryKey: ['exemplars', 'one', exemplar_id],
    queryFn: () => unwrap(api.GET('/api/v1/exemplars/{exemplar_id}', { params: { path: { exemplar_id } } })),
  });

export const dossiersQuery = (organisation_id: string, state?: ExemplarState, cursor?: string) =>
  queryOptions({
    queryKey: ['exemplars', 'below', organisation_id, state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/exemplars', {
          params: {
            path: { organisation_id },
            query: { state: state && [state], limit: EXEMPLARS_PER_PAGE, cursor },
          },
        }),
      ),
  });

export const dossierQuery = (exemplar_id: string) =>
  queryOptions({
    queryKey: ['exemplars', 'dossier', exemplar_id],
    queryFn: () =>
      unwrap(api.GET('/api/v1/exemplars/{exemplar_id}/dossier', { params: { path: { exemplar_id } } })),
  });

/** What would stand against a unit, or a member of it, if it were proposed today. */
export const obstaclesQuery = (organisation_id: string, member_id?: string) =>
  queryOptions({
    queryKey: ['exemplars', 'obstacles', organisation_id, member_id],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/exemplar-obstacles', {
          params: { path: { organisation_id }, query: { member_id } },
        }),
      ),
  });

export const roundsQuery = (organisation_id: string) =>
  queryOptions({
    queryKey: ['exemplars', 'rounds', organisation_id],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/exemplar-rounds', {
          params: { path: { organisation_id } },
        }),
      ),
  });

export const proposeExemplar = (body: Proposal) => unwrap(api.POST('/api/v1/exemplars', { body }));

type Version = Pick<ExemplarDossier, 'id' | 'version'>;
const at = ({ id, version }: Version) => ({
  path: { exemplar_id: id },
  header: ifMatch(etagOfVersion(version)),
});
const of = ({ id }: Version) => ({ path: { exemplar_id: id } });

/** The steps of a dossier, by name; each takes what the API asks for. */
export const exemplarSteps = {
  verify: (dossier: Version, body: Schemas['ExemplarVerification']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/verification', { params: at(dossier), body })),
  sendBack: (dossier: Version, body: Schemas['ExemplarReturn']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/return', { params: at(dossier), body })),
  recognise: (dossier: Version, body: Schemas['ExemplarRecognition']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/recognition', { params: at(dossier), body })),
  decline: (dossier: Version, body: Schemas['ExemplarEnding']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/declination', { params: at(dossier), body })),
  withdraw: (dossier: Version, body: Schemas['ExemplarEnding']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/withdrawal', { params: at(dossier), body })),
  tell: (dossier: Version, body: Schemas['ExemplarStory']) =>
    unwrap(api.PUT('/api/v1/exemplars/{exemplar_id}/story', { params: at(dossier), body })),
  commend: (dossier: Version, body: Schemas['CommendationCreate']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/commendations', { params: of(dossier), body })),
  publicise: (dossier: Version, body: Schemas['PublicityCreate']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/publicity', { params: of(dossier), body })),
  replicate: (dossier: Pick<Version, 'id'>, body: Schemas['ReplicationCreate']) =>
    unwrap(
      api.POST('/api/v1/exemplars/{exemplar_id}/replications', {
        params: { path: { exemplar_id: dossier.id } },
        body,
      }),
    ),
  consent: (dossier: Version, body: Schemas['ExemplarConsentGive']) =>
    unwrap(api.POST('/api/v1/exemplars/{exemplar_id}/consents', { params: of(dossier), body })),
};

export const refreshExemplars = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['exemplars'] });
