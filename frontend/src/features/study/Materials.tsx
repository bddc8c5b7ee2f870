import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { studySessionQuery } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { MaterialList } from './MaterialList';
import { daysAhead } from './materials';
import { SendMaterials } from './SendMaterials';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/tai-lieu');

/** What is read ahead of a session: what was sent and when, by when the rest has to go, and sending it. */
export default function Materials() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { account_id: account } = useSession();
  const { data: session } = useSuspenseQuery(studySessionQuery({ account, id }));
  const day = formatDate(session.held_on);
  const due = formatDate(session.materials_due_on);
  const days = daysAhead(session);
  return (
    <Page
      width="form"
      title={t`Tài liệu đọc trước`}
      eyebrow={`${session.title} · ${day}`}
      lead={
        <>
          {days > 0 && <Plural value={days} other="Gửi trước buổi họp ít nhất # ngày." />}{' '}
          <Trans>Muộn nhất là ngày {due}.</Trans>
        </>
      }
      back={
        <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          <Trans>Về buổi sinh hoạt</Trans>
        </BackLink>
      }
    >
      {session.materials.length > 0 && (
        <section className="card">
          <h2>
            <Trans>Đã gửi</Trans>
          </h2>
          <MaterialList materials={session.materials} />
        </section>
      )}
      {session.allowed_actions.includes('send_materials') ? (
        <SendMaterials session={session} />
      ) : (
        <Notice>
          <Trans>Buổi này không gửi thêm tài liệu được nữa.</Trans>
        </Notice>
      )}
    </Page>
  );
}
