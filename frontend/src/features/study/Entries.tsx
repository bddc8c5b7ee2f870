import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { contestQuery } from '@/api/queries/sessionRecords';
import { useSession } from '@/domain/useSession';
import { useStudySession } from '@/domain/useStudySession';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { EntriesForm } from './EntriesForm';
import { peopleOf } from './hold';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/bai-du-thi');

/** The entries of a contest, workshop or seminar, with their points and prizes. */
export default function Entries() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { account_id: account } = useSession();
  const { session, invitations, attendance } = useStudySession(id);
  const { data: contest } = useSuspenseQuery(contestQuery({ account, id }));
  return (
    <Page
      width="form"
      title={t`Bài dự thi, tham luận`}
      eyebrow={session.title}
      lead={t`Ghi bài khi nhận; điểm và giải ghi sau cũng được.`}
      back={
        <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          <Trans>Về buổi sinh hoạt</Trans>
        </BackLink>
      }
    >
      {session.allowed_actions.includes('enter') ? (
        <EntriesForm session={session} contest={contest} people={peopleOf(invitations, attendance)} />
      ) : (
        <Notice>
          <Trans>Ghi được bài sau khi đã mời họp, cho đến khi biên bản được thông qua.</Trans>
        </Notice>
      )}
    </Page>
  );
}
