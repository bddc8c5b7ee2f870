import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { completeTask, refreshStudy, type SessionTask } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Notice } from '@/ui/Notice';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

/** Tasks that sessions gave and that are not done; whoever was given one, or leads the cell, says what came of it. */
export function OpenTasks({ tasks, officer }: { tasks: readonly SessionTask[]; officer: boolean }) {
  const { t } = useLingui();
  const { member_id } = useSession();
  const [done, setDone] = useState<SessionTask | null>(null);
  if (tasks.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Nhiệm vụ đã giao, chưa xong</Trans>
      </h2>
      <ul className="people">
        {tasks.map((task) => {
          const day = formatDate(task.due_on);
          return (
            <li key={task.id} className="card person">
              <p className="pre-line">{task.text}</p>
              <div className="split">
                <span className="hint">
                  {task.member?.name ?? t`Cả chi bộ`} · <Trans>hạn {day}</Trans>
                </span>
                {task.overdue && (
                  <Tag tone="problem">
                    <Trans>Quá hạn</Trans>
                  </Tag>
                )}
              </div>
              {(officer || (member_id !== null && task.member?.id === member_id)) && (
                <div className="button-row" data-no-print="">
                  <Button kind="secondary" size="small" onClick={() => setDone(task)}>
                    <Trans>Báo đã xong</Trans>
                    <span className="visually-hidden">: {task.text}</span>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <Dialog open={done !== null} onClose={() => setDone(null)} title={<Trans>Báo nhiệm vụ đã xong</Trans>}>
        {done && <Completion task={done} onDone={() => setDone(null)} />}
      </Dialog>
    </section>
  );
}

function Completion({ task, onDone }: { task: SessionTask; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [result, setResult] = useState('');
  const [tried, setTried] = useState(false);
  const completion = useMutation({
    mutationFn: completeTask,
    onSuccess: async () => {
      toast({ text: t`Đã ghi kết quả nhiệm vụ.` });
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
        if (cleanText(result)) completion.mutate({ task, result: cleanText(result) });
      }}
    >
      <p className="gold-rule pre-line">{task.text}</p>
      {completion.error && (
        <Notice tone="problem" live>
          {errorText(completion.error)}
        </Notice>
      )}
      <TextArea
        label={t`Kết quả`}
        hint={t`Ví dụ: Đã sửa xong hai chuẩn mực, chi bộ đồng ý.`}
        value={result}
        onChange={(event) => setResult(event.target.value)}
        error={tried && !cleanText(result) && t`Hãy ghi kết quả`}
      />
      <Button type="submit" block busy={completion.isPending}>
        <Trans>Ghi kết quả</Trans>
      </Button>
    </form>
  );
}
