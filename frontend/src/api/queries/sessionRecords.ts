/** What belongs to a study session beside its minutes: reading materials, entries of contests, its quality score. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import { NetworkError } from '../problem';
import { rememberedKey, withMemory } from '../remembered';
import type { StudySession } from './study';

/** Of a session, with the day it was sent. */
export type Material = Schemas['SentMaterial'];
export type OfferedMaterial = Schemas['ReadingMaterialPublic'];
export type Contest = Schemas['ContestPublic'];
export type Quality = Schemas['SessionQualityPublic'];

type Version = Pick<StudySession, 'id' | 'version'>;

const at = ({ id, version }: Version) => ({
  path: { study_session_id: id },
  header: ifMatch(etagOfVersion(version)),
});

/** Who reads, for what this device remembers. */
interface Reader {
  account: string;
  id: string;
}

/** A session still opens where there is no network and these were never read. */
const throwOnError = (error: Error): boolean => !(error instanceof NetworkError);

/** What an organisation and those above it offer to read today. */
export const offeredMaterialsQuery = (organisation_id: string) =>
  queryOptions({
    queryKey: ['materials', organisation_id],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/reading-materials', {
          params: { path: { organisation_id } },
        }),
      ),
  });

/** Sends a file; it is kept when a material names it within a day. */
export const sendMaterialFile = (file: File) => {
  const form = new FormData();
  form.set('file', file);
  return unwrap(
    // The browser writes a form with a file itself; the typed body only describes its fields.
    api.POST('/api/v1/reading-material-files', { body: { file: '' }, bodySerializer: () => form }),
  );
};

export const materialFileAddress = (id: string): string => `/api/v1/reading-materials/${id}/file`;

export const offerMaterial = (organisation_id: string, body: Schemas['ReadingMaterialCreate']) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/reading-materials', {
      params: { path: { organisation_id } },
      body,
    }),
  );

export const sendMaterials = (session: Version, body: Schemas['MaterialsSent']) =>
  unwrap(api.POST('/api/v1/study-sessions/{study_session_id}/materials', { params: at(session), body }));

/** The entries of a contest, workshop or seminar. */
export const contestQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'entries', id],
    throwOnError,
    queryFn: () =>
      withMemory(rememberedKey(account, `study-entries:${id}`), () =>
        unwrap(
          api.GET('/api/v1/study-sessions/{study_session_id}/entries', {
            params: { path: { study_session_id: id } },
          }),
        ),
      ),
  });

export const enterContest = (contest: Contest, body: Schemas['ContestEntries']) =>
  unwrap(
    api.PUT('/api/v1/study-sessions/{study_session_id}/entries', {
      params: at({ id: contest.study_session_id, version: contest.version }),
      body,
    }),
  );

/** The quality score, by the groups in force on the day of the session. */
export const qualityQuery = ({ account, id }: Reader) =>
  queryOptions({
    queryKey: ['study', 'quality', id],
    throwOnError,
    queryFn: () =>
      withMemory(rememberedKey(account, `study-quality:${id}`), () =>
        unwrap(
          api.GET('/api/v1/study-sessions/{study_session_id}/quality', {
            params: { path: { study_session_id: id } },
          }),
        ),
      ),
  });

export const scoreSession = (quality: Quality, body: Schemas['SessionScores']) =>
  unwrap(
    api.PUT('/api/v1/study-sessions/{study_session_id}/quality', {
      params: at({ id: quality.study_session_id, version: quality.version }),
      body,
    }),
  );
