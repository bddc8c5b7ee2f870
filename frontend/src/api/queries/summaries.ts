/** Reports to the level above: what is due, what is written, what was sealed and sent, and each step. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type Report = Schemas['SummaryReportPublic'];
export type ReportLine = Schemas['SummaryReportRow'];
export type ReportState = Schemas['ReportState'];
export type ReportPeriod = Schemas['ReportPeriod'];
export type ReportAction = Schemas['ReportAction'];
export type ReportBelow = Schemas['BelowPublic'];
export type ReportedUnit = Schemas['ReportedUnit'];
export type Issue = Schemas['IssuePublic'];

export const REPORTS_PER_PAGE = 25;

export interface ReportsAsked {
  organisation: string;
  year?: number;
  period?: ReportPeriod;
  cursor?: string;
}

/** Reports of an organisation and everything below it, the newest first. */
export const reportsQuery = ({ organisation, year, period, cursor }: ReportsAsked) =>
  queryOptions({
    queryKey: ['reports', 'list', organisation, year, period, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/summary-reports', {
          params: { query: { organisation_id: organisation, year, period, limit: REPORTS_PER_PAGE, cursor } },
        }),
      ),
  });

/** An organisation's own report of a period, and those expected from directly below. */
export const reportsBelowQuery = (organisation_id: string, year: number, period: ReportPeriod) =>
  queryOptions({
    queryKey: ['reports', 'below', organisation_id, year, period],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/summary-reports-below', {
          params: { path: { organisation_id }, query: { year, period } },
        }),
      ),
  });

const at = (report_id: string) => ({ path: { report_id } });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/summary-reports/{report_id}', { params: at(id) })),
  });

/** The figures as they would be sealed today, and where the reports from below stand. */
export const reportPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'preview', id],
    queryFn: () => unwrap(api.GET('/api/v1/summary-reports/{report_id}/preview', { params: at(id) })),
  });

export const issuesQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'issues', id],
    queryFn: () => unwrap(api.GET('/api/v1/summary-reports/{report_id}/issues', { params: at(id) })),
  });

export const issueQuery = (report_id: string, number: number) =>
  queryOptions({
    queryKey: ['reports', 'issue', report_id, number],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/summary-reports/{report_id}/issues/{number}', {
          params: { path: { report_id, number } },
        }),
      ),
  });

/** What a later issue changed; `after` undefined: what the rows as they are now would change. */
export const differencesQuery = (report_id: string, before: number, after?: number) =>
  queryOptions({
    queryKey: ['reports', 'differences', report_id, before, after],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/summary-reports/{report_id}/differences', {
          params: { path: { report_id }, query: { before, after } },
        }),
      ),
  });

/** The workbook of an issue's figures; the browser fetches it itself. */
export const annexAddress = (report_id: string, number: number): string =>
  `/api/v1/summary-reports/${report_id}/issues/${number}/annex`;

export const beginReport = (body: Schemas['SummaryReportCreate']) =>
  unwrap(api.POST('/api/v1/summary-reports', { body }));

type Version = Pick<Report, 'id' | 'version'>;
const held = ({ id, version }: Version) => ({ ...at(id), header: ifMatch(etagOfVersion(version)) });

export const reportSteps = {
  edit: (report: Version, body: Schemas['SummaryReportUpdate']) =>
    unwrap(api.PATCH('/api/v1/summary-reports/{report_id}', { params: held(report), body })),
  submit: (report: Version, body: Schemas['SummaryReportSubmission']) =>
    unwrap(api.POST('/api/v1/summary-reports/{report_id}/submission', { params: held(report), body })),
  accept: (report: Version) =>
    unwrap(api.POST('/api/v1/summary-reports/{report_id}/acceptance', { params: held(report) })),
  giveBack: (report: Version, reason: string) =>
    unwrap(
      api.POST('/api/v1/summary-reports/{report_id}/return', { params: held(report), body: { reason } }),
    ),
  restate: (report: Version, reason: string) =>
    unwrap(
      api.POST('/api/v1/summary-reports/{report_id}/restatement', { params: held(report), body: { reason } }),
    ),
};
