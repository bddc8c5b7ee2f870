/** Inspections, their findings, and each step. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type Inspection = Schemas['InspectionPublic'];
export type InspectionLine = Schemas['InspectionLine'];
export type InspectionState = Schemas['InspectionState'];
export type InspectionAction = Schemas['InspectionAction'];
export type Side = Schemas['Side'];
export type Finding = Schemas['FindingPublic'];
export type FindingLine = Schemas['FindingLine'];
export type FindingState = Schemas['FindingState'];
export type FindingAction = Schemas['FindingAction'];
export type TeamRole = Schemas['TeamRole'];

export const INSPECTIONS_PER_PAGE = 25;

export const inspectionsQuery = (
  organisation_id: string,
  { side, state, cursor }: { side: Side; state?: InspectionState; cursor?: string },
) =>
  queryOptions({
    queryKey: ['inspections', 'list', organisation_id, side, state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/inspections', {
          params: {
            path: { organisation_id },
            query: { side, state: state && [state], limit: INSPECTIONS_PER_PAGE, cursor },
          },
        }),
      ),
  });

export const inspectionQuery = (inspection_id: string) =>
  queryOptions({
    queryKey: ['inspections', 'one', inspection_id],
    queryFn: () =>
      unwrap(api.GET('/api/v1/inspections/{inspection_id}', { params: { path: { inspection_id } } })),
  });

const UNFINISHED: FindingState[] = ['open', 'remedied'];

/** Limitations still to be settled; `overdue`: only those past their deadline. */
export const findingsQuery = (organisation_id: string, overdue: boolean, cursor?: string) =>
  queryOptions({
    queryKey: ['inspections', 'findings', organisation_id, overdue, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/findings', {
          params: {
            path: { organisation_id },
            query: { state: UNFINISHED, overdue: overdue || undefined, limit: INSPECTIONS_PER_PAGE, cursor },
          },
        }),
      ),
  });

export const planInspection = (body: Schemas['InspectionCreate']) =>
  unwrap(api.POST('/api/v1/inspections', { body }));

type Version = Pick<Inspection, 'id' | 'version'>;
const at = ({ id, version }: Version) => ({
  path: { inspection_id: id },
  header: ifMatch(etagOfVersion(version)),
});
const atFinding = ({ id, version }: Version) => ({
  path: { finding_id: id },
  header: ifMatch(etagOfVersion(version)),
});

export const inspectionSteps = {
  setTeam: (inspection: Version, body: Schemas['TeamWrite']) =>
    unwrap(api.PUT('/api/v1/inspections/{inspection_id}/team', { params: at(inspection), body })),
  announce: (inspection: Version, body: Schemas['InspectionAnnouncement']) =>
    unwrap(api.POST('/api/v1/inspections/{inspection_id}/announcement', { params: at(inspection), body })),
  answer: (inspection: Version, text: string) =>
    unwrap(
      api.PUT('/api/v1/inspections/{inspection_id}/own-report', { params: at(inspection), body: { text } }),
    ),
  begin: (inspection: Version) =>
    unwrap(api.POST('/api/v1/inspections/{inspection_id}/beginning', { params: at(inspection) })),
  find: ({ id }: Version, body: Schemas['FindingCreate']) =>
    unwrap(
      api.POST('/api/v1/inspections/{inspection_id}/findings', {
        params: { path: { inspection_id: id } },
        body,
      }),
    ),
  conclude: (inspection: Version, body: Schemas['InspectionConclusion']) =>
    unwrap(api.POST('/api/v1/inspections/{inspection_id}/conclusion', { params: at(inspection), body })),
  close: (inspection: Version) =>
    unwrap(api.POST('/api/v1/inspections/{inspection_id}/closing', { params: at(inspection) })),
  cancel: (inspection: Version, reason: string) =>
    unwrap(
      api.POST('/api/v1/inspections/{inspection_id}/cancellation', {
        params: at(inspection),
        body: { reason },
      }),
    ),
};

export const findingSteps = {
  report: (finding: Version, text: string) =>
    unwrap(
      api.POST('/api/v1/findings/{finding_id}/remedy-reports', {
        params: atFinding(finding),
        body: { text },
      }),
    ),
  recheck: (finding: Version, body: Schemas['Recheck']) =>
    unwrap(api.POST('/api/v1/findings/{finding_id}/rechecks', { params: atFinding(finding), body })),
  extend: (finding: Version, body: Schemas['FindingExtension']) =>
    unwrap(api.POST('/api/v1/findings/{finding_id}/extension', { params: atFinding(finding), body })),
};
