import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import {
  attendanceQuery,
  invitationsQuery,
  minutesQuery,
  refreshStudy,
  sessionPath,
  studySessionQuery,
} from '@/api/queries/study';
import { thingOf } from '@/offline/outbox';
import { useOutbox } from '@/offline/useOutbox';
import { useOwnOutbox, useSession } from './useSession';

/** A study session with its papers; all of it is remembered, so that it opens where there is no network. */
export function useStudySession(id: string) {
  const { account_id: account } = useSession();
  const reader = { account, id };
  const [session, invitations, attendance, minutes] = useSuspenseQueries({
    queries: [
      studySessionQuery(reader),
      invitationsQuery(reader),
      attendanceQuery(reader),
      minutesQuery(reader),
    ],
  });
  return {
    session: session.data,
    invitations: invitations.data,
    attendance: attendance.data,
    minutes: minutes.data,
  };
}

/** What was written here about a session and has not reached the server yet; once it has, the pages are read anew. */
export function useUnsent(id: string) {
  const client = useQueryClient();
  const entries = useOutbox(useOwnOutbox()).filter((entry) => thingOf(entry) === sessionPath(id));
  const before = useRef(0);
  useEffect(() => {
    if (entries.length < before.current) void refreshStudy(client);
    before.current = entries.length;
  }, [client, entries.length]);
  return entries;
}
