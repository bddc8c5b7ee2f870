/** Lists that come in: sent, read, put right, carried out. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type Import = Schemas['ImportPublic'];
export type ImportSummary = Schemas['ImportSummary'];
export type ImportKind = Schemas['ImportKind'];
export type ImportState = Schemas['ImportState'];
export type RowAction = Schemas['RowAction'];
export type ImportRow = Schemas['ImportRowPublic'];
export type Remark = Schemas['ImportRemark'];
export type Job = Schemas['JobPublic'];

export const IMPORTS_PER_PAGE = 25;
export const IMPORT_ROWS = 50;

export const importsQuery = (state: ImportState | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['imports', state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/imports', {
          params: { query: { state: state && [state], limit: IMPORTS_PER_PAGE, cursor } },
        }),
      ),
  });

export const importQuery = (import_id: string) =>
  queryOptions({
    queryKey: ['import', import_id],
    queryFn: () => unwrap(api.GET('/api/v1/imports/{import_id}', { params: { path: { import_id } } })),
  });

export const importRowsQuery = (import_id: string, state: RowAction[], cursor: string | undefined) =>
  queryOptions({
    queryKey: ['import', import_id, 'rows', state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/imports/{import_id}/rows', {
          params: { path: { import_id }, query: { state, limit: IMPORT_ROWS, cursor } },
        }),
      ),
  });

const EVERY_MS = 2_000;
const DONE: readonly Job['state'][] = ['done', 'failed', 'cancelled'];

export const isOver = (job: Job | undefined): boolean => job !== undefined && DONE.includes(job.state);

/** Asked again every two seconds while the work is under way. */
export const jobQuery = (job_id: string) =>
  queryOptions({
    queryKey: ['job', job_id],
    staleTime: 0,
    queryFn: () => unwrap(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id } } })),
    refetchInterval: ({ state }) => (isOver(state.data) ? false : EVERY_MS),
  });

/** Stops work under way; it leaves nothing half written. */
export const stopJob = (job_id: string) =>
  unwrap(api.POST('/api/v1/jobs/{job_id}/cancellation', { params: { path: { job_id } } }));

export interface Sending {
  file: File;
  kind: ImportKind;
  /** Name of the source. */
  system: string;
  organisation_id: string | null;
  effective_on: string | null;
}

/** Sends a file and gets its plan; nothing changes yet. */
export const sendList = ({ file, kind, system, organisation_id, effective_on }: Sending) => {
  const form = new FormData();
  form.set('file', file);
  form.set('kind', kind);
  form.set('system', system);
  if (organisation_id) form.set('organisation_id', organisation_id);
  if (effective_on) form.set('effective_on', effective_on);
  return unwrap(
    // The browser writes a form with a file itself; the typed body only describes its fields.
    api.POST('/api/v1/imports', {
      body: { file: '', kind, system },
      bodySerializer: () => form,
    }),
  );
};

export const readAgain = ({ list, body }: { list: Import; body: Schemas['ImportUpdate'] }) =>
  unwrap(
    api.PATCH('/api/v1/imports/{import_id}', {
      params: { path: { import_id: list.id }, header: ifMatch(etagOfVersion(list.version)) },
      body,
    }),
  );

export const commitList = ({ list, good_rows_only }: { list: Import; good_rows_only: boolean }) =>
  unwrap(
    api.POST('/api/v1/imports/{import_id}/commit', {
      params: { path: { import_id: list.id } },
      body: { plan_hash: list.plan_hash ?? '', good_rows_only },
    }),
  );

export const undoList = (list: Import) =>
  unwrap(api.POST('/api/v1/imports/{import_id}/reversal', { params: { path: { import_id: list.id } } }));

export const discardList = (list: Import) =>
  unwrap(
    api.DELETE('/api/v1/imports/{import_id}', {
      params: { path: { import_id: list.id }, header: ifMatch(etagOfVersion(list.version)) },
    }),
  );

export const templateAddress = (kind: ImportKind): string => `/api/v1/imports/templates/${kind}.xlsx`;
export const faultyRowsAddress = (id: string): string => `/api/v1/imports/${id}/faulty-rows.xlsx`;
