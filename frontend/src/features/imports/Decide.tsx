import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { commitList, discardList, type Import, undoList } from '@/api/queries/imports';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';

/** Carry out exactly what is shown, the good rows alone, or nothing. */
export function Decide({ list }: { list: Import }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'commit' | 'discard' | 'undo' | null>(null);
  const committing = useMutation({
    mutationFn: commitList,
    onSuccess: () => client.invalidateQueries(),
    onSettled: () => setAsking(null),
  });
  const discarding = useMutation({
    mutationFn: discardList,
    onSuccess: async () => {
      await navigate({ to: '/nhap' });
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
    onSettled: () => setAsking(null),
  });
  const undoing = useMutation({
    mutationFn: undoList,
    onSuccess: () => client.invalidateQueries(),
    onSettled: () => setAsking(null),
  });
  const { counts } = list;
  const faulty = counts.error + counts.ambiguous;
  const writes = formatInteger(counts.create + counts.update);
  const may = (action: Import['allowed_actions'][number]) => list.allowed_actions.includes(action);
  const possible = may('commit') && list.plan_hash !== null && counts.create + counts.update > 0;
  const error = committing.error ?? discarding.error ?? undoing.error;
  return (
    <section className="stack" data-no-print="">
      {error && (
        <Notice tone="problem" live>
          {errorText(error)}
        </Notice>
      )}
      {may('commit') && counts.create + counts.update === 0 && (
        <p className="hint">
          <Trans>Không có dòng nào để ghi.</Trans>
        </p>
      )}
      <div className="button-row">
        {possible && (
          <Button onClick={() => setAsking('commit')}>
            {faulty > 0 ? <Trans>Chỉ nhập {writes} dòng đúng</Trans> : <Trans>Nhập {writes} dòng</Trans>}
          </Button>
        )}
        {may('discard') && (
          <Button kind="danger" onClick={() => setAsking('discard')}>
            <Trans>Bỏ lần nhập này</Trans>
          </Button>
        )}
        {may('undo') && (
          <Button kind="danger" onClick={() => setAsking('undo')}>
            <Trans>Hoàn tác lần nhập này</Trans>
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'commit'}
        onClose={() => setAsking(null)}
        title={t`Nhập danh sách này?`}
        action={<Trans>Nhập {writes} dòng</Trans>}
        onConfirm={() => committing.mutate({ list, good_rows_only: faulty > 0 })}
        busy={committing.isPending}
      >
        {faulty > 0 ? (
          <Trans>
            Ghi {writes} dòng đúng. Còn {faulty} dòng lỗi bị để lại, sửa rồi gửi sau.
          </Trans>
        ) : (
          <Trans>Ghi đúng như đã xem trước. Mọi thay đổi đều được lưu vết.</Trans>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'discard'}
        onClose={() => setAsking(null)}
        title={t`Bỏ lần nhập này?`}
        action={<Trans>Bỏ lần nhập này</Trans>}
        onConfirm={() => discarding.mutate(list)}
        busy={discarding.isPending}
        danger
      >
        <Trans>Tệp và bản xem trước bị xoá. Dữ liệu không thay đổi.</Trans>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'undo'}
        onClose={() => setAsking(null)}
        title={t`Hoàn tác lần nhập này?`}
        action={<Trans>Hoàn tác</Trans>}
        onConfirm={() => undoing.mutate(list)}
        busy={undoing.isPending}
        danger
      >
        <Trans>Mọi dòng đã ghi trở lại như trước khi nhập, nếu chưa có việc khác dựa trên đó.</Trans>
      </ConfirmDialog>
    </section>
  );
}
