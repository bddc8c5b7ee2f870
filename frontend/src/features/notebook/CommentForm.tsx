import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { refreshPledges } from '@/api/queries/notebook';
import { submit } from '@/api/submit';
import { useOwnOutbox, useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

/** A comment on a comrade's pledge, or the answer of the pledge's owner; goes by the outbox. */
export default function CommentForm({
  pledgeId,
  owner,
  name,
}: {
  pledgeId: string;
  owner: boolean;
  name: string;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { account_id } = useSession();
  const outbox = useOwnOutbox();
  const form = useForm({ defaultValues: { text: '' } });
  const draft = useDraft(draftKey(account_id, 'comment', pledgeId), form);
  const sending = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      submit(outbox, {
        method: 'POST',
        path: `/api/v1/pledges/${pledgeId}/comments`,
        body: { text: cleanText(text) },
        label: t`Ý kiến về bản đăng ký của đồng chí ${name}`,
      }),
    onSuccess: async ({ kind }) => {
      form.reset({ text: '' });
      await draft.discard();
      toast({ text: kind === 'sent' ? t`Đã gửi ý kiến.` : t`Chưa có mạng. Ý kiến sẽ được gửi khi có mạng.` });
      await refreshPledges(client);
    },
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      className="stack"
      data-no-print=""
      onSubmit={(event) => void form.handleSubmit((values) => sending.mutate(values))(event)}
    >
      {sending.error && (
        <Notice tone="problem" live>
          {errorText(sending.error)}
        </Notice>
      )}
      <TextArea
        {...form.register('text', { validate: (text) => text.trim() !== '' })}
        label={owner ? t`Trả lời ý kiến của chi bộ` : t`Góp ý với đồng chí ${name}`}
        hint={t`Mọi đảng viên trong chi bộ đọc được.`}
        error={errors.text && t`Hãy viết ý kiến trước khi gửi`}
      />
      <div className="button-row">
        <Button type="submit" kind="secondary" busy={sending.isPending}>
          <Trans>Gửi ý kiến</Trans>
        </Button>
      </div>
    </form>
  );
}
