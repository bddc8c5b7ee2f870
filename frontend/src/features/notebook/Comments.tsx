import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { withdrawComment } from '@/api/queries/pledges';
import { submit } from '@/api/submit';
import { useOwnOutbox, useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { formatInstant } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';

/** What comrades of the cell say about a publicised pledge. */
export function Comments({ notebook, owner }: { notebook: Notebook; owner: boolean }) {
  const { comments, pledge, allowed_actions } = notebook;
  if (!pledge?.publicised_on) return null;
  const may = allowed_actions.includes('comment');
  if (comments.length === 0 && (owner || !may)) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Ý kiến của chi bộ</Trans>
      </h2>
      {comments.length > 0 && (
        <ul className="card remarks">
          {comments.map((comment) => (
            <Comment key={comment.id} comment={comment} pledgeId={pledge.id} />
          ))}
        </ul>
      )}
      {may && <CommentForm pledgeId={pledge.id} owner={owner} name={notebook.member.name} />}
    </section>
  );
}

function Comment({ comment, pledgeId }: { comment: Notebook['comments'][number]; pledgeId: string }) {
  const client = useQueryClient();
  const session = useSession();
  const withdrawal = useMutation({
    mutationFn: withdrawComment,
    onSuccess: () => refreshPledges(client),
    onError: (error) => toast({ text: errorText(error) }),
  });
  const { author, written_at, withdrawn_at, kind, text, id } = comment;
  return (
    <li>
      <p className="hint">
        <strong>{author?.name}</strong> · {formatInstant(written_at)}
        {kind === 'transfer_note' && (
          <>
            {' · '}
            <Trans>ghi chú của chi bộ cũ</Trans>
          </>
        )}
      </p>
      <p>{withdrawn_at ? <Trans>Ý kiến này đã được rút lại.</Trans> : text}</p>
      {!withdrawn_at && author?.id === session.account_id && (
        <Button
          kind="quiet"
          size="small"
          busy={withdrawal.isPending}
          onClick={() => withdrawal.mutate({ pledgeId, commentId: id })}
        >
          <Trans>Rút ý kiến này</Trans>
        </Button>
      )}
    </li>
  );
}

function CommentForm({ pledgeId, owner, name }: { pledgeId: string; owner: boolean; name: string }) {
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
