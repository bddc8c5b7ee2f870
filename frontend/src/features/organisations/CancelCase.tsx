import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancelCase, type Case } from '@/api/queries/reorganisations';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';

/** Gives up a case that has not come into force. */
export function CancelCase({ decided }: { decided: Case }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancelling = useMutation({
    mutationFn: () => cancelCase(decided.id),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  if (!decided.allowed_actions.includes('cancel')) return null;
  return (
    <>
      <div className="button-row" data-no-print="">
        <Button kind="danger" onClick={() => setAsking(true)}>
          <Trans>Huỷ việc này</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Huỷ việc sắp xếp này?</Trans>}
        action={<Trans>Huỷ việc này</Trans>}
        onConfirm={() => cancelling.mutate()}
        busy={cancelling.isPending}
        danger
      >
        <Trans>Cơ cấu tổ chức giữ nguyên như trước. Việc đã huỷ vẫn còn trong danh sách.</Trans>
        {cancelling.error && <Notice tone="problem">{errorText(cancelling.error)}</Notice>}
      </ConfirmDialog>
    </>
  );
}
