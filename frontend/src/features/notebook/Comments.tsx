import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { withdrawComment } from '@/api/queries/pledges';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { formatInstant } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';
import { toast } from '@/ui/Toast';

/** Apart, for it brings the code of forms, and most people who open a notebook come to read. */
const CommentForm = lazy(() => import('./CommentForm'));

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
      {may && <Answer pledgeId={pledge.id} owner={owner} name={notebook.member.name} />}
    </section>
  );
}

/** Whoever opens a comrade's notebook came to comment; one's own, to read what is next. */
function Answer(props: { pledgeId: string; owner: boolean; name: string }) {
  const [open, setOpen] = useState(!props.owner);
  if (!open)
    return (
      <div className="button-row" data-no-print="">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          <Trans>Trả lời ý kiến của chi bộ</Trans>
        </Button>
      </div>
    );
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <CommentForm {...props} />
    </Suspense>
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
