import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  approveMinutes,
  refreshStudy,
  returnMinutes,
  type StudySession,
  studySessionsQuery,
} from '@/api/queries/study';
import { TextTask } from '@/domain/TextTask';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import { laterThan } from './sessions';

/** Minutes are approved at a later session, never by who wrote them; or they go back with a reason. */
export function Approval({ session }: { session: StudySession }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { account_id } = useSession();
  const year = Number(session.held_on.slice(0, 4));
  const { id: organisation } = session.organisation;
  const { data: all = [] } = useQuery(studySessionsQuery(account_id, { organisation, year }));
  const { data: following = [] } = useQuery(studySessionsQuery(account_id, { organisation, year: year + 1 }));
  const [chosen, setChosen] = useState('');
  const later = laterThan(session, [...all, ...following]);
  const approved_in_id = chosen || later[0]?.id;
  const approving = useMutation({
    mutationFn: approveMinutes,
    onSuccess: () => {
      toast({ text: t`Biên bản đã được thông qua.` });
      return refreshStudy(client);
    },
  });
  if (!session.allowed_actions.includes('approve')) return null;
  return (
    <section className="card" data-no-print="">
      <h2>
        <Trans>Thông qua biên bản</Trans>
      </h2>
      <p>
        <Trans>Chi bộ thông qua tại buổi họp sau. Người ghi không tự thông qua biên bản của mình.</Trans>
      </p>
      {approving.error && (
        <Notice tone="problem" live>
          {errorText(approving.error)}
        </Notice>
      )}
      {later.length === 0 ? (
        <p className="hint">
          <Trans>Chưa có buổi họp nào sau buổi này.</Trans>
        </p>
      ) : (
        <>
          <Select
            label={t`Thông qua tại buổi họp`}
            value={approved_in_id}
            onChange={(event) => setChosen(event.target.value)}
            options={later.map(({ id, title, held_on }) => ({
              value: id,
              label: `${formatDate(held_on)} – ${title}`,
            }))}
          />
          <Button
            block
            busy={approving.isPending}
            onClick={() => approved_in_id && approving.mutate({ session, approved_in_id })}
          >
            <Trans>Chi bộ đã thông qua</Trans>
          </Button>
        </>
      )}
      <SendBack session={session} />
    </section>
  );
}

function SendBack({ session }: { session: StudySession }) {
  const { t } = useLingui();
  return (
    <div className="button-row">
      <TextTask
        name={t`Trả lại để sửa`}
        label={t`Cần sửa điều gì`}
        hint={t`Ví dụ: Thiếu ý kiến của đồng chí phụ trách.`}
        needed={t`Hãy ghi điều cần sửa`}
        done={t`Đã trả lại biên bản.`}
        send={(reason) => returnMinutes({ session, reason })}
      />
    </div>
  );
}
