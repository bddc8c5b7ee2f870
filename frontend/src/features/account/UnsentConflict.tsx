import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { readNotebook } from '@/api/queries/notebook';
import { pledgeById } from '@/api/queries/pledges';
import { useSession } from '@/domain/useSession';
import type { OutboxEntry } from '@/offline/outbox';
import { SideBySide } from '@/ui/SideBySide';
import { Skeleton } from '@/ui/Skeleton';
import { pledgeOf, studySessionOf, textOfBody, textOfNotebook, uponPledge } from './conflicts';
import { StudyConflict } from './StudyConflict';

export interface ConflictProps {
  entry: OutboxEntry;
  /** Sends mine upon what is now seen. */
  onMine: (upon: Pick<OutboxEntry, 'etag' | 'body'>) => Promise<void>;
  onTheirs: () => Promise<void>;
}

/** What was written here beside what the server has by now. */
export function UnsentConflict(props: ConflictProps) {
  const session = studySessionOf(props.entry.path);
  return session ? <StudyConflict {...props} session={session} /> : <NotebookConflict {...props} />;
}

function NotebookConflict({ entry, onMine, onTheirs }: ConflictProps) {
  const { t } = useLingui();
  const { account_id, member_id } = useSession();
  const pledgeId = pledgeOf(entry.path);
  const current = useQuery({
    queryKey: ['notebook', 'conflict', entry.id],
    staleTime: 0,
    queryFn: async () => {
      const about = pledgeId
        ? await pledgeById(pledgeId)
        : (entry.body as { year: number; member_id?: string });
      const memberId = about.member_id === member_id ? null : (about.member_id ?? null);
      return readNotebook({ account: account_id, memberId, year: about.year });
    },
  });
  if (!current.data) return <Skeleton lines={2} />;
  const { pledge } = current.data;
  return (
    <SideBySide
      title={t`Nội dung đã được sửa ở nơi khác. Hãy chọn một bản.`}
      mine={{ title: t`Bản trên máy này`, text: textOfBody(entry.body) }}
      theirs={{ title: t`Bản đang có trên hệ thống`, text: textOfNotebook(entry.path, current.data) }}
      onMine={pledge && pledgeId ? () => void onMine(uponPledge(entry, pledge)) : undefined}
      onTheirs={() => void onTheirs()}
    />
  );
}
