import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { qualityQuery } from '@/api/queries/sessionRecords';
import { studySessionQuery } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { ScoreForm } from './ScoreForm';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/cham-diem');

/** The quality score of a session: points in the groups that were in force on its day. */
export default function Score() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { account_id: account } = useSession();
  const { data: session } = useSuspenseQuery(studySessionQuery({ account, id }));
  const { data: quality } = useSuspenseQuery(qualityQuery({ account, id }));
  const day = formatDate(session.held_on);
  return (
    <Page
      width="form"
      title={t`Chấm điểm buổi sinh hoạt`}
      eyebrow={`${session.title} · ${day}`}
      lead={t`Nội dung nào chưa chấm thì để trống.`}
      back={
        <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          <Trans>Về buổi sinh hoạt</Trans>
        </BackLink>
      }
    >
      {session.allowed_actions.includes('score') ? (
        <ScoreForm session={session} quality={quality} />
      ) : (
        <Notice>
          <Trans>Chấm điểm được sau khi đã họp, cho đến khi biên bản được thông qua.</Trans>
        </Notice>
      )}
    </Page>
  );
}
