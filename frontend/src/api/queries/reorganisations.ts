/** Reorganisations: drafted, planned, carried out. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap, unwrapWithEtag } from '../client';
import { ifMatch } from '../etag';

export type Case = Schemas['ReorganisationPublic'];
export type CaseRow = Schemas['ReorganisationRow'];
export type CaseKind = Schemas['ReorganisationKind'];
export type CaseState = Schemas['ReorganisationState'];
export type Plan = Schemas['ReorganisationPlan'];
export type CaseRequest =
  | Schemas['EstablishRequest']
  | Schemas['RenameRequest']
  | Schemas['ChangeKindRequest']
  | Schemas['MoveRequest']
  | Schemas['MergeRequest']
  | Schemas['SplitRequest']
  | Schemas['DissolveRequest'];

export const CASES_PER_PAGE = 25;

export interface CaseFilter {
  state?: CaseState;
  organisation?: string;
  cursor?: string;
}

export const casesQuery = ({ state, organisation, cursor }: CaseFilter) =>
  queryOptions({
    queryKey: ['reorganisations', state, organisation, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/reorganisations', {
          params: {
            query: {
              state: state && [state],
              organisation_id: organisation,
              limit: CASES_PER_PAGE,
              cursor,
            },
          },
        }),
      ),
  });

/** The case with the version that a change must name. */
export const caseQuery = (case_id: string) =>
  queryOptions({
    queryKey: ['reorganisation', case_id],
    queryFn: () =>
      unwrapWithEtag(api.GET('/api/v1/reorganisations/{case_id}', { params: { path: { case_id } } })),
  });

/** Worked out anew at each look, since the world goes on meanwhile. */
export const planQuery = (case_id: string) =>
  queryOptions({
    queryKey: ['reorganisation', case_id, 'plan'],
    staleTime: 0,
    queryFn: () =>
      unwrap(api.GET('/api/v1/reorganisations/{case_id}/plan', { params: { path: { case_id } } })),
  });

export const createCase = (body: CaseRequest) => unwrap(api.POST('/api/v1/reorganisations', { body }));

export const updateCase = (case_id: string, etag: string, body: CaseRequest) =>
  unwrap(
    api.PUT('/api/v1/reorganisations/{case_id}', {
      params: { path: { case_id }, header: ifMatch(etag) },
      body,
    }),
  );

export const applyCase = ({ case_id, plan_hash }: { case_id: string; plan_hash: string }) =>
  unwrap(
    api.POST('/api/v1/reorganisations/{case_id}/application', {
      params: { path: { case_id } },
      body: { plan_hash },
    }),
  );

export const cancelCase = (case_id: string) =>
  unwrap(api.POST('/api/v1/reorganisations/{case_id}/cancellation', { params: { path: { case_id } } }));
