import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { withdrawPledge } from '@/api/queries/pledges';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';

/** Takes a registration back to a draft, so that it can be changed before it is publicised. */
export function Withdraw({ notebook: { pledge, year, allowed_actions } }: { notebook: Notebook }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const withdrawal = useMutation({
    mutationFn: withdrawPledge,
    onSuccess: async () => {
      await refreshPledges(client);
      await navigate({ to: '/so-tay/dang-ky', search: { nam: year } });
    },
  });
  if (!pledge || !allowed_actions.includes('withdraw')) return null;
  return (
    <>
      {withdrawal.error && (
        <Notice tone="problem" live>
          {errorText(withdrawal.error)}
        </Notice>
      )}
      <div className="button-row">
        <Button kind="secondary" onClick={() => setAsking(true)}>
          <Trans>Rút lại để sửa</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Rút bản đăng ký lại để sửa?`}
        action={t`Rút lại để sửa`}
        busy={withdrawal.isPending}
        onConfirm={() => withdrawal.mutate(pledge)}
      >
        <Trans>Bản đăng ký trở về bản nháp. Sửa xong, đồng chí phải gửi lại.</Trans>
      </ConfirmDialog>
    </>
  );
}
