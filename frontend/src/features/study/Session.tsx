import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { SESSION_KINDS, SESSION_STATES } from '@/domain/study';
import { useStudySession, useUnsent } from '@/domain/useStudySession';
import { formatDate } from '@/i18n/dates';
import { formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { ContestEntries } from './ContestEntries';
import { Invited } from './Invited';
import { MaterialsSent } from './MaterialsSent';
import { OwnInvitation } from './OwnInvitation';
import { QualityScore } from './QualityScore';
import { hasEntries, wasHeld } from './sessions';
import { SessionTasks } from './SessionTasks';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id');

/** One session: the invitation that everybody of the cell reads, and what its officers do with it. */
export default function Session() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { session, invitations } = useStudySession(id);
  const unsent = useUnsent(id);
  const { label, tone } = SESSION_STATES[session.state];
  const { attendance } = session;
  const chair = session.chair?.name;
  const rows = [
    {
      term: t`Ngày, giờ`,
      value: [formatDate(session.held_on), session.begins_at].filter(Boolean).join(', '),
    },
    { term: t`Nơi họp`, value: session.place },
    { term: t`Nơi đến`, value: session.site },
    { term: t`Chuyên đề`, value: session.theme?.name },
    { term: t`Chương trình`, value: session.agenda },
    { term: t`Chủ trì`, value: chair },
    { term: t`Người trình bày`, value: session.presenter?.name ?? session.presenter_name },
    { term: t`Người ghi biên bản`, value: session.minute_taker?.name },
    { term: t`Có mặt`, value: attendance && formatOf(attendance.present, attendance.expected) },
    { term: t`Lý do huỷ`, value: session.cancellation_reason },
  ];
  return (
    <Page
      width="board"
      title={session.title}
      eyebrow={[session.organisation.name, t(SESSION_KINDS[session.kind])].join(' · ')}
      back={
        <BackLink
          to="/chi-bo/sinh-hoat"
          search={{ don_vi: session.organisation.id, nam: Number(session.held_on.slice(0, 4)) }}
        >
          <Trans>Về sinh hoạt chuyên đề</Trans>
        </BackLink>
      }
      actions={session.state === 'convened' && <PrintButton>{t`In giấy mời`}</PrintButton>}
    >
      <div>
        <Tag tone={tone}>{t(label)}</Tag>
      </div>
      {unsent.length > 0 && (
        <Notice tone="warning" title={t`Chưa gửi – sẽ gửi khi có mạng`} live>
          {unsent.map((entry) => entry.label).join(' · ')}
        </Notice>
      )}
      <SessionTasks session={session} />
      <div className="columns" data-main-first="">
        <div className="stack" data-gap="large">
          <section className="card">
            <h2>{session.state === 'planned' ? <Trans>Kế hoạch</Trans> : <Trans>Giấy mời</Trans>}</h2>
            <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
            <MaterialsSent session={session} />
          </section>
          {hasEntries(session) && <ContestEntries session={session} />}
        </div>
        <div className="stack" data-gap="large">
          <OwnInvitation session={session} invitations={invitations} />
          <Invited invitations={invitations} />
          {wasHeld(session) && <QualityScore session={session} />}
        </div>
      </div>
    </Page>
  );
}
