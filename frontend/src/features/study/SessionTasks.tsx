import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { cancelSession, conveneSession, refreshStudy, type StudySession } from '@/api/queries/study';
import { TextTask } from '@/domain/TextTask';
import { dayInVietnam } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { lackingToConvene } from './sessions';

/** The one thing an officer does with a session next, and what else can be done; readers find the minutes. */
export function SessionTasks({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const { id, state, allowed_actions } = session;
  const may = (action: StudySession['allowed_actions'][number]) => allowed_actions.includes(action);
  const written = state === 'minuted' || state === 'approved';
  if (allowed_actions.length === 0 && !written) return null;
  return (
    <section className="card session-tasks" data-tone={written ? undefined : 'next'} data-no-print="">
      {may('convene') && <Convene session={session} />}
      {(may('hold') || (may('minute') && !written)) && (
        <>
          <h2>{state === 'held' ? <Trans>Viết biên bản</Trans> : <Trans>Tiến hành buổi họp</Trans>}</h2>
          <p>
            <Trans>
              Bốn bước: điểm danh, ý kiến và kết luận, giao việc, biên bản. Mất mạng vẫn làm được.
            </Trans>
          </p>
          <LinkButton block to="/chi-bo/sinh-hoat/$id/tien-hanh" params={{ id }}>
            {state === 'held' ? <Trans>Làm tiếp</Trans> : <Trans>Điểm danh và tiến hành</Trans>}
          </LinkButton>
        </>
      )}
      {written && (
        <>
          <h2>
            <Trans>Biên bản</Trans>
          </h2>
          <LinkButton block to="/chi-bo/sinh-hoat/$id/bien-ban" params={{ id }}>
            <Trans>Đọc và in biên bản</Trans>
          </LinkButton>
          {may('minute') && (
            <LinkButton kind="secondary" block to="/chi-bo/sinh-hoat/$id/tien-hanh" params={{ id }}>
              <Trans>Sửa biên bản</Trans>
            </LinkButton>
          )}
        </>
      )}
      {(may('edit') || may('cancel')) && (
        <div className="button-row">
          {may('edit') && (
            <LinkButton
              kind="secondary"
              size="small"
              icon={<Pencil size={18} aria-hidden="true" />}
              to="/chi-bo/sinh-hoat/$id/sua"
              params={{ id }}
            >
              <Trans>Sửa kế hoạch</Trans>
            </LinkButton>
          )}
          {may('cancel') && (
            <TextTask
              name={t`Huỷ buổi họp`}
              kind="danger"
              label={t`Lý do huỷ`}
              hint={t`Ví dụ: Trùng lịch họp của cấp trên.`}
              needed={t`Hãy ghi lý do huỷ`}
              done={t`Đã huỷ buổi họp.`}
              send={(reason) => cancelSession({ session, reason })}
            />
          )}
        </div>
      )}
    </section>
  );
}

function Convene({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const convening = useMutation({
    mutationFn: conveneSession,
    onSuccess: () => {
      toast({ text: t`Đã mời họp. Các đồng chí thấy giấy mời trong mục Sinh hoạt.` });
      return refreshStudy(client);
    },
    onSettled: () => setAsking(false),
  });
  const words = {
    place: t`nơi họp`,
    agenda: t`chương trình`,
    chair: t`người chủ trì`,
    minute_taker: t`người ghi biên bản`,
    site: t`nơi đến`,
  };
  const lacking = lackingToConvene(session)
    .map((name) => words[name])
    .join(', ');
  const past = session.held_on < dayInVietnam();
  return (
    <>
      <h2>
        <Trans>Mời chi bộ họp</Trans>
      </h2>
      {convening.error && (
        <Notice tone="problem" live>
          {errorText(convening.error)}
        </Notice>
      )}
      {lacking ? (
        <p>
          <Trans>Còn thiếu: {lacking}. Hãy sửa kế hoạch cho đủ rồi gửi giấy mời.</Trans>
        </p>
      ) : past ? (
        <p>
          <Trans>Ngày họp đã qua. Hãy sửa lại ngày rồi gửi giấy mời.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Đã đủ thông tin. Mọi đảng viên thuộc diện dự họp sẽ được mời.</Trans>
          </p>
          <Button block onClick={() => setAsking(true)}>
            <Trans>Gửi giấy mời</Trans>
          </Button>
        </>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Gửi giấy mời cho cả chi bộ?</Trans>}
        action={<Trans>Gửi giấy mời</Trans>}
        busy={convening.isPending}
        onConfirm={() => convening.mutate(session)}
      >
        <Trans>Sau đó vẫn sửa được ngày, giờ, nơi họp cho đến khi họp.</Trans>
      </ConfirmDialog>
    </>
  );
}
