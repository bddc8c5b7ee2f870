/** The duty calendar: what is asked of whom by when, who has not done it, excuses and reminders. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';

export type DutyCounts = Schemas['DutyCounts'];
export type DutyRow = Schemas['DutyRow'];
export type DutyState = Schemas['DutyState'];
export type DutyExcuse = Schemas['DutyExcusePublic'];
export type OwnDuty = Schemas['OwnDuty'];

export const DUTY_ROWS_PER_PAGE = 25;

/** One duty of one period of a year. */
export type DutyAsked = Pick<DutyCounts, 'duty' | 'year' | 'number'>;

/** One's own duties, and those of the units one answers for, by their last day. */
export const ownDutiesQuery = (year: number) =>
  queryOptions({
    queryKey: ['duties', 'own', year],
    queryFn: () => unwrap(api.GET('/api/v1/me/duties', { params: { query: { year } } })),
  });

const at = (organisation_id: string) => ({ path: { organisation_id } });

/** How an organisation and everything below it stands towards each duty of a year. */
export const dutiesQuery = (organisation_id: string, year: number) =>
  queryOptions({
    queryKey: ['duties', 'calendar', organisation_id, year],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/duties', {
          params: { ...at(organisation_id), query: { year } },
        }),
      ),
  });

export const dutyRowsQuery = (
  organisation_id: string,
  { duty, year, number }: DutyAsked,
  state: DutyState,
  cursor?: string,
) =>
  queryOptions({
    queryKey: ['duties', 'rows', organisation_id, duty, year, number, state, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/duty-rows', {
          params: {
            ...at(organisation_id),
            query: { duty, year, number, state, limit: DUTY_ROWS_PER_PAGE, cursor },
          },
        }),
      ),
  });

/** Units excused from a duty of a year, withdrawn excuses included. */
export const dutyExcusesQuery = (organisation_id: string, year: number) =>
  queryOptions({
    queryKey: ['duties', 'excuses', organisation_id, year],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/duty-excuses', {
          params: { ...at(organisation_id), query: { year } },
        }),
      ),
  });

export const remindOfDuty = (organisation_id: string, { duty, year, number }: DutyAsked) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/duty-reminders', {
      params: at(organisation_id),
      body: { duty, year, number },
    }),
  );

export const excuseFromDuty = (organisation_id: string, body: Schemas['DutyExcuseCreate']) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/duty-excuses', { params: at(organisation_id), body }),
  );

export const withdrawDutyExcuse = (excuse_id: string) =>
  unwrap(api.POST('/api/v1/duty-excuses/{excuse_id}/withdrawal', { params: { path: { excuse_id } } }));
