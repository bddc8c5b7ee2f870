import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Invitation, refreshStudy, sessionPath, type StudySession } from '@/api/queries/study';
import { submit } from '@/api/submit';
import { useOwnOutbox, useSession } from '@/domain/useSession';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';

/** The reader's own invitation, and the way to say in advance that one cannot come. */
export function OwnInvitation({
  session,
  invitations,
}: {
  session: StudySession;
  invitations: readonly Invitation[];
}) {
  const { t } = useLingui();
  const { member_id } = useSession();
  const [open, setOpen] = useState(false);
  const own = invitations.find(({ member }) => member.id === member_id);
  if (!own || session.state !== 'convened' || session.held_on < dayInVietnam()) return null;
  return (
    <section className="card" data-no-print="">
      <h2>
        <Trans>Đồng chí được mời dự</Trans>
      </h2>
      {own.excuse ? (
        <Notice tone="done" title={t`Đã báo vắng`}>
          {own.excuse}
        </Notice>
      ) : (
        <p>
          <Trans>Nếu không dự được, hãy báo trước để chi bộ biết.</Trans>
        </p>
      )}
      <div className="button-row">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {own.excuse ? <Trans>Sửa lý do vắng</Trans> : <Trans>Tôi không dự được</Trans>}
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>Báo vắng có lý do</Trans>}>
        <ExcuseForm session={session} before={own.excuse ?? ''} onDone={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}

function ExcuseForm({
  session,
  before,
  onDone,
}: {
  session: StudySession;
  before: string;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const outbox = useOwnOutbox();
  const [reason, setReason] = useState(before);
  const [tried, setTried] = useState(false);
  const day = formatDate(session.held_on);
  const excusing = useMutation({
    mutationFn: () =>
      submit(outbox, {
        method: 'POST',
        path: `${sessionPath(session.id)}/excuses`,
        label: t`Báo vắng buổi họp ngày ${day}`,
        body: { reason: cleanText(reason) },
      }),
    onSuccess: async ({ kind }) => {
      toast({ text: kind === 'queued' ? t`Chưa gửi – sẽ gửi khi có mạng.` : t`Đã báo vắng với chi bộ.` });
      onDone();
      await refreshStudy(client);
    },
  });
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (cleanText(reason)) excusing.mutate();
      }}
    >
      {excusing.error && (
        <Notice tone="problem" live>
          {errorText(excusing.error)}
        </Notice>
      )}
      <Field
        label={t`Lý do`}
        hint={t`Ví dụ: Đi công tác dài ngày; nằm viện.`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && !cleanText(reason) && t`Hãy ghi lý do vắng`}
      />
      <Button type="submit" block busy={excusing.isPending}>
        <Trans>Gửi cho chi bộ</Trans>
      </Button>
    </form>
  );
}
