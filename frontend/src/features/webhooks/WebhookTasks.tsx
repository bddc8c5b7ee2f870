import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { removeWebhook, rotateSecret, updateWebhook, type Webhook } from '@/api/queries/webhooks';
import { TaskDialog } from '@/domain/TaskDialog';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { toast } from '@/ui/Toast';
import { valuesOf, webhookGaps, webhookToSend } from './form';
import { Secret } from './Secret';
import { useWebhookSentences, WebhookFields } from './WebhookFields';

/** Change, stop or go on, a new secret, remove. */
export function WebhookTasks({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['webhooks'] });
  const stepping = useMutation({
    mutationFn: updateWebhook,
    onSuccess: ({ state }) => toast({ text: state === 'enabled' ? t`Đã gửi tiếp.` : t`Đã dừng gửi.` }),
    onSettled: refresh,
  });
  const rotating = useMutation({
    mutationFn: rotateSecret,
    onSuccess: () => setAsking(null),
    onSettled: refresh,
  });
  const failure = stepping.error ?? rotating.error;
  const stopped = webhook.state === 'disabled';
  return (
    <div className="stack" data-no-print="">
      {failure && (
        <Notice tone="problem" live>
          {errorText(failure)}
        </Notice>
      )}
      {rotating.data && <Secret text={rotating.data.secret} />}
      <div className="button-row">
        <Button
          kind={stopped ? 'primary' : 'secondary'}
          busy={stepping.isPending}
          onClick={() => stepping.mutate({ webhook, body: { state: stopped ? 'enabled' : 'disabled' } })}
        >
          {stopped ? <Trans>Gửi tiếp</Trans> : <Trans>Dừng gửi</Trans>}
        </Button>
        <EditTask key={webhook.version} webhook={webhook} />
        <Button kind="secondary" onClick={() => setAsking('rotate')}>
          <Trans>Đổi khoá ký</Trans>
        </Button>
        <Button kind="danger" onClick={() => setAsking('remove')}>
          <Trans>Xoá nơi nhận tin</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking === 'rotate'}
        onClose={() => setAsking(null)}
        title={t`Đổi khoá ký?`}
        action={<Trans>Đổi khoá ký</Trans>}
        busy={rotating.isPending}
        onConfirm={() => rotating.mutate(webhook.id)}
      >
        <Trans>Khoá cũ còn ký kèm một thời gian nữa, để phần mềm nhận kịp đổi sang khoá mới.</Trans>
      </ConfirmDialog>
      <RemoveDialog webhook={webhook} open={asking === 'remove'} onClose={() => setAsking(null)} />
    </div>
  );
}

function EditTask({ webhook }: { webhook: Webhook }) {
  const { t } = useLingui();
  const [values, setValues] = useState(() => valuesOf(webhook));
  const sentences = useWebhookSentences();
  const gaps = webhookGaps(values);
  return (
    <TaskDialog
      name={t`Sửa nơi nhận tin`}
      gaps={gaps.map((gap) => ({ fieldId: gap === 'kinds' ? undefined : gap, text: sentences[gap] }))}
      send={() => {
        const { url, ...rest } = webhookToSend(values);
        return updateWebhook({ webhook, body: url === webhook.url ? rest : { ...rest, url } });
      }}
      done={t`Đã sửa nơi nhận tin.`}
    >
      {(tried) => (
        <WebhookFields values={values} onChange={setValues} gaps={tried ? gaps : []} asked={webhook.kinds} />
      )}
    </TaskDialog>
  );
}

function RemoveDialog({ webhook, open, onClose }: { webhook: Webhook; open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { description } = webhook;
  const removing = useMutation({
    mutationFn: removeWebhook,
    onSuccess: async () => {
      toast({ text: t`Đã xoá nơi nhận tin.` });
      await navigate({ to: '/quan-tri/bao-tin' });
      await client.invalidateQueries({ queryKey: ['webhooks', 'list'] });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t`Xoá “${description}”?`}
      action={<Trans>Xoá nơi nhận tin</Trans>}
      busy={removing.isPending}
      onConfirm={() => removing.mutate(webhook.id)}
      typedName={description}
      danger
    >
      <Trans>Không gửi tin nào tới đây nữa, và danh sách các tin đã gửi cũng mất.</Trans>
      {removing.error && <Notice tone="problem">{errorText(removing.error)}</Notice>}
    </ConfirmDialog>
  );
}
