/** The privacy desk: requests, one person's data and who saw it, incidents, retention. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type PrivacyRequest = Schemas['PrivacyRequestPublic'];
export type RequestKind = Schemas['RequestKind'];
export type RequestState = Schemas['RequestState'];
export type Reading = Schemas['ReadingPublic'];
export type Incident = Schemas['IncidentPublic'];
export type IncidentState = Schemas['IncidentState'];
export type RetentionRun = Schemas['RetentionRunPublic'];

export const ROWS_PER_PAGE = 25;

export const requestsQuery = (
  organisation_id: string,
  { state, overdue, cursor }: { state?: RequestState[]; overdue?: boolean; cursor?: string },
) =>
  queryOptions({
    queryKey: ['privacy', 'requests', organisation_id, state, overdue, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/privacy-requests', {
          params: { query: { organisation_id, state, overdue, limit: ROWS_PER_PAGE, cursor } },
        }),
      ),
  });

const requestPath = (request_id: string) => ({ path: { request_id } });

export const requestQuery = (request_id: string) =>
  queryOptions({
    queryKey: ['privacy', 'request', request_id],
    queryFn: () =>
      unwrap(api.GET('/api/v1/privacy-requests/{request_id}', { params: requestPath(request_id) })),
  });

const atVersion = ({ id, version }: PrivacyRequest) => ({
  ...requestPath(id),
  header: ifMatch(etagOfVersion(version)),
});

export const requestSteps = {
  acknowledge: (request: PrivacyRequest) =>
    unwrap(api.POST('/api/v1/privacy-requests/{request_id}/acknowledgement', { params: atVersion(request) })),
  fulfil: (request: PrivacyRequest, answer: string) =>
    unwrap(
      api.POST('/api/v1/privacy-requests/{request_id}/fulfilment', {
        params: atVersion(request),
        body: { answer },
      }),
    ),
  refuse: (request: PrivacyRequest, answer: string) =>
    unwrap(
      api.POST('/api/v1/privacy-requests/{request_id}/refusal', {
        params: atVersion(request),
        body: { answer },
      }),
    ),
  withdraw: (request: PrivacyRequest) =>
    unwrap(api.POST('/api/v1/privacy-requests/{request_id}/withdrawal', { params: atVersion(request) })),
};

const memberPath = (member_id: string) => ({ path: { member_id } });

export const requestsOfMemberQuery = (member_id: string) =>
  queryOptions({
    queryKey: ['privacy', 'of-member', member_id],
    queryFn: () =>
      unwrap(api.GET('/api/v1/members/{member_id}/privacy-requests', { params: memberPath(member_id) })),
  });

export const makeRequest = (member_id: string, body: Schemas['PrivacyRequestCreate']) =>
  unwrap(api.POST('/api/v1/members/{member_id}/privacy-requests', { params: memberPath(member_id), body }));

/** Fetched by the browser itself, which keeps it as a file. */
export const personalDataAddress = (member_id: string) => `/api/v1/members/${member_id}/personal-data`;

export const readingsQuery = (member_id: string, cursor?: string) =>
  queryOptions({
    queryKey: ['privacy', 'readings', member_id, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/members/{member_id}/readings', {
          params: { ...memberPath(member_id), query: { limit: ROWS_PER_PAGE, cursor } },
        }),
      ),
  });

export const incidentsQuery = (organisation_id: string, cursor?: string) =>
  queryOptions({
    queryKey: ['privacy', 'incidents', organisation_id, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/privacy-incidents', {
          params: { query: { organisation_id, limit: ROWS_PER_PAGE, cursor } },
        }),
      ),
  });

const incidentPath = (incident_id: string) => ({ path: { incident_id } });

export const incidentQuery = (incident_id: string) =>
  queryOptions({
    queryKey: ['privacy', 'incident', incident_id],
    queryFn: () =>
      unwrap(api.GET('/api/v1/privacy-incidents/{incident_id}', { params: incidentPath(incident_id) })),
  });

export const openIncident = (body: Schemas['IncidentCreate']) =>
  unwrap(api.POST('/api/v1/privacy-incidents', { body }));

const incidentAtVersion = ({ id, version }: Incident) => ({
  ...incidentPath(id),
  header: ifMatch(etagOfVersion(version)),
});

export const incidentSteps = {
  edit: (incident: Incident, body: Schemas['IncidentUpdate']) =>
    unwrap(
      api.PATCH('/api/v1/privacy-incidents/{incident_id}', { params: incidentAtVersion(incident), body }),
    ),
  notify: (incident: Incident, body: Schemas['IncidentNotification']) =>
    unwrap(
      api.POST('/api/v1/privacy-incidents/{incident_id}/notification', {
        params: incidentAtVersion(incident),
        body,
      }),
    ),
  close: (incident: Incident, note: string) =>
    unwrap(
      api.POST('/api/v1/privacy-incidents/{incident_id}/closure', {
        params: incidentAtVersion(incident),
        body: { note },
      }),
    ),
};

export const retentionQuery = (cursor?: string) =>
  queryOptions({
    queryKey: ['privacy', 'retention', cursor],
    queryFn: () =>
      unwrap(api.GET('/api/v1/retention-runs', { params: { query: { limit: ROWS_PER_PAGE, cursor } } })),
  });

export const askRetention = (trial: boolean) =>
  unwrap(api.POST('/api/v1/retention-runs', { body: { trial } }));
