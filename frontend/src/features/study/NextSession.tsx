import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  attendanceQuery,
  invitationsQuery,
  minutesQuery,
  type StudySession,
  studySessionQuery,
} from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { LinkButton } from '@/ui/LinkButton';
import { type NextStep, stepOf } from './sessions';

/** The one session that asks for something, with the one thing to do; its papers are fetched for a place without network. */
export function NextSession({ session, officer }: { session: StudySession; officer: boolean }) {
  const { t } = useLingui();
  const { account_id } = useSession();
  const client = useQueryClient();
  const { id } = session;
  useEffect(() => {
    const reader = { account: account_id, id };
    void client.prefetchQuery(studySessionQuery(reader));
    void client.prefetchQuery(invitationsQuery(reader));
    void client.prefetchQuery(attendanceQuery(reader));
    void client.prefetchQuery(minutesQuery(reader));
  }, [client, account_id, id]);
  const step = stepOf(session, dayInVietnam());
  const words: Record<NextStep, string> = {
    prepare: t`Chuẩn bị và mời họp`,
    wait: t`Xem giấy mời`,
    hold: t`Điểm danh và tiến hành`,
    minute: t`Viết biên bản`,
    approve: t`Thông qua biên bản`,
  };
  const day = formatDate(session.held_on);
  return (
    <section className="card" data-tone="next" data-no-print="">
      <p className="eyebrow">
        {officer ? <Trans>Việc cần làm tiếp theo</Trans> : <Trans>Buổi sắp tới</Trans>}
      </p>
      <h2>{session.title}</h2>
      <p>{[session.begins_at, day, session.place].filter(Boolean).join(' · ')}</p>
      {officer && (step === 'hold' || step === 'minute') ? (
        <LinkButton block to="/chi-bo/sinh-hoat/$id/tien-hanh" params={{ id }}>
          {words[step]}
        </LinkButton>
      ) : (
        <LinkButton block to="/chi-bo/sinh-hoat/$id" params={{ id }}>
          {officer && step ? words[step] : <Trans>Xem giấy mời</Trans>}
        </LinkButton>
      )}
    </section>
  );
}
