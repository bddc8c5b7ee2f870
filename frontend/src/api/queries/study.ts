/** Study sessions of a cell: what was planned and held, attendance, minutes, tasks given. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import { everyPage, PAGE } from '../everyPage';
import { isStatus } from '../problem';
import { rememberedKey, withMemory } from '../remembered';
import type { CellYear } from './cell';

export type StudySession = Schemas['StudySessionPublic'];
export type SessionKind = StudySession['kind'];
export type SessionState = StudySession['state'];
export type SessionAction = Schemas['SessionAction'];
export type Invitation = Schemas['InvitationPublic'];
export type Attendance = Schemas['AttendancePublic'];
export type AttendanceTake = Schemas['AttendanceTake'];
export type Mark = Schemas['Mark'];
export type Minutes = Schemas['MinutesPublic'];
export type MinutesWrite = Schemas['MinutesWrite'];
export type SessionTask = Schemas['TaskPublic'];
export type QuarterCount = Schemas['QuarterCount'];

type Version = Pick<StudySession, 'id' | 'version'>;

/** Where everything about a session lies; also what its changes are about, for the outbox. */
export const sessionPath = (id: string): string => `/api/v1/study-sessions/${id}`;

const at = ({ id, version }: Version) => ({
  path: { study_session_id: id },
  header: ifMatch(etagOfVersion(version)),
});

const NOT_FOUND = 404;

/** Who reads, for what this device remembers so that a meeting without a network has its papers. */
interface Reader {
  account: string;
  id: string;
}

export const studySessionsQuery = (account: string, { organisation, year }: CellYear) =>
  queryOptions({
    queryKey: ['study', 'list', organisation, year],
    queryFn: () =>
      withMemory(rememberedKey(account, `study-list:${organisation}:${year}`), async () => {
        const rows = await everyPage((cursor) =>
          unwrap(
            api.GET('/api/v1/study-sessions', {
              params: { query: { organisation_id: organisation, year, limit: PAGE, cursor } },
            }),
          ),
        );
        return rows.filter((row) => row.organisation.id === organisation);
      }),
  });

/** The four quarters of a cell; none for an organisation that holds no sessions of its own. */
export const quartersQuery = (account: string, { organisation, year }: CellYear) =>
  queryOptions({
    queryKey: ['study', 'quarters', organisation, year],
    queryFn: () =>
      withMemory(rememberedKey(account, `study-quarters:${organisation}:${year}`), async () => {
        const query = { organisation_id: organisation, year, limit: PAGE };
        const { items } = await unwrap(api.GET('/api/v1/study-sessions/quarters', { params: { query } }));
        return items.find((line) => line.organisation.id === organisation)?.quarters ?? [];
      }),
  });

export const studySessionQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'one', id],
    queryFn: () =>
      withMemory(rememberedKey(account, `study:${id}`), () =>
        unwrap(
          api.GET('/api/v1/study-sessions/{study_session_id}', {
            params: { path: { study_session_id: id } },
          }),
        ),
      ),
  });

export const invitationsQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'invitations', id],
    queryFn: () =>
      withMemory(rememberedKey(account, `study-invitations:${id}`), () =>
        unwrap(
          api.GET('/api/v1/study-sessions/{study_session_id}/invitations', {
            params: { path: { study_session_id: id } },
          }),
        ),
      ),
  });

export const attendanceQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'attendance', id],
    queryFn: () =>
      withMemory(rememberedKey(account, `study-attendance:${id}`), () =>
        unwrap(
          api.GET('/api/v1/study-sessions/{study_session_id}/attendance', {
            params: { path: { study_session_id: id } },
          }),
        ),
      ),
  });

/** Null while nothing has been written: before the session was held nobody could, and nothing is asked. */
export const minutesQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'minutes', id],
    queryFn: ({ client }) =>
      withMemory(rememberedKey(account, `study-minutes:${id}`), async () => {
        const { state } = await client.fetchQuery(studySessionQuery({ account, id }));
        if (state === 'planned' || state === 'convened') return null;
        try {
          const path = { study_session_id: id };
          return await unwrap(
            api.GET('/api/v1/study-sessions/{study_session_id}/minutes', { params: { path } }),
          );
        } catch (error) {
          if (isStatus(error, NOT_FOUND)) return null;
          throw error;
        }
      }),
  });

/** Tasks given in sessions and not done yet, the nearest deadline first. */
export const openTasksQuery = (account: string, organisation: string) =>
  queryOptions({
    queryKey: ['study', 'tasks', organisation],
    queryFn: () =>
      withMemory(rememberedKey(account, `study-tasks:${organisation}`), async () => {
        const query = { organisation_id: organisation, only_open: true, limit: PAGE };
        return (await unwrap(api.GET('/api/v1/session-tasks', { params: { query } }))).items;
      }),
  });

export const planSession = (body: Schemas['StudySessionCreate']) =>
  unwrap(api.POST('/api/v1/study-sessions', { body }));

export const editSession = ({ session, body }: { session: Version; body: Schemas['StudySessionUpdate'] }) =>
  unwrap(api.PATCH('/api/v1/study-sessions/{study_session_id}', { params: at(session), body }));

export const conveneSession = (session: Version) =>
  unwrap(
    api.POST('/api/v1/study-sessions/{study_session_id}/convocation', {
      params: at(session),
      body: { also_invited: [] },
    }),
  );

export const cancelSession = ({ session, reason }: { session: Version; reason: string }) =>
  unwrap(
    api.POST('/api/v1/study-sessions/{study_session_id}/cancellation', {
      params: at(session),
      body: { reason },
    }),
  );

export const approveMinutes = ({ session, approved_in_id }: { session: Version; approved_in_id: string }) =>
  unwrap(
    api.POST('/api/v1/study-sessions/{study_session_id}/minutes/approval', {
      params: at(session),
      body: { approved_in_id },
    }),
  );

export const returnMinutes = ({ session, reason }: { session: Version; reason: string }) =>
  unwrap(
    api.POST('/api/v1/study-sessions/{study_session_id}/minutes/return', {
      params: at(session),
      body: { reason },
    }),
  );

export const completeTask = ({ task, result }: { task: SessionTask; result: string }) =>
  unwrap(
    api.POST('/api/v1/session-tasks/{task_id}/completion', {
      params: { path: { task_id: task.id }, header: ifMatch(etagOfVersion(task.version)) },
      body: { result },
    }),
  );

/** After any step of a session: every page that tells of it. */
export const refreshStudy = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: ['study'] });
