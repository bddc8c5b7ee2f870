import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { etagOfVersion } from '@/api/etag';
import {
  attendanceQuery,
  type AttendanceTake,
  invitationsQuery,
  minutesQuery,
  type MinutesWrite,
  type StudySession,
  studySessionQuery,
} from '@/api/queries/study';
import { absencesOf, absencesToSend, MARKS, SESSION_STATES, textOfMinutes } from '@/domain/study';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { SideBySide } from '@/ui/SideBySide';
import { Skeleton } from '@/ui/Skeleton';
import type { ConflictProps } from './UnsentConflict';

/** What was written at a meeting without a network, beside what somebody else wrote of it. */
export function StudyConflict({ entry, session: id, onMine, onTheirs }: ConflictProps & { session: string }) {
  const { t } = useLingui();
  const { account_id } = useSession();
  const reader = { account: account_id, id };
  const fresh = { staleTime: 0 };
  const { data: session } = useQuery({ ...studySessionQuery(reader), ...fresh });
  const { data: invitations } = useQuery({ ...invitationsQuery(reader), ...fresh });
  const { data: attendance } = useQuery({ ...attendanceQuery(reader), ...fresh });
  const { data: minutes } = useQuery({ ...minutesQuery(reader), ...fresh });
  if (!session || !invitations || !attendance || minutes === undefined) return <Skeleton lines={2} />;
  const names = new Map(invitations.map(({ member }) => [member.id, member.name]));
  const word = (mark: keyof typeof MARKS) => t(MARKS[mark].label);
  const stateOf = ({ held_on, state }: StudySession) =>
    [formatDate(held_on), t(SESSION_STATES[state].label)].join(' – ');
  const everybody = t`Mọi người có mặt`;

  function texts(): [string, string] {
    if (entry.path.endsWith('/attendance')) {
      const mine = absencesToSend(entry.body as AttendanceTake, names, word);
      const theirs = attendance?.summary ? absencesOf(attendance, word) : [t`Chưa điểm danh`];
      return [mine.join('\n') || everybody, theirs.join('\n') || everybody];
    }
    if (entry.path.endsWith('/minutes'))
      return [
        textOfMinutes(entry.body as MinutesWrite),
        minutes ? textOfMinutes(minutes) : t`Chưa có biên bản`,
      ];
    const { held_on } = entry.body as { held_on: string };
    const day = formatDate(held_on);
    return [t`Đã họp ngày ${day}`, session ? stateOf(session) : ''];
  }
  const [mine, theirs] = texts();
  return (
    <SideBySide
      title={t`Buổi họp này đã được ghi ở nơi khác. Hãy chọn một bản.`}
      mine={{ title: t`Bản trên máy này`, text: mine }}
      theirs={{ title: t`Bản đang có trên hệ thống`, text: theirs }}
      onMine={() => void onMine({ etag: etagOfVersion(session.version) })}
      onTheirs={() => void onTheirs()}
    />
  );
}
