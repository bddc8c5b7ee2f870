import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { identitiesQuery, unlinkIdentity } from '@/api/queries/account';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';

/** With which providers I sign in beside my password; nothing for somebody with none. */
export function SignOnLinks() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { account_id } = useSession();
  const linked = identitiesQuery(account_id);
  const { data: identities = [] } = useQuery(linked);
  const [asking, setAsking] = useState<string | null>(null);
  const unlinking = useMutation({
    mutationFn: unlinkIdentity,
    onSuccess: async () => {
      setAsking(null);
      await client.invalidateQueries(linked);
    },
  });
  if (identities.length === 0) return null;
  return (
    <section className="card">
      <h2>
        <Trans>Đăng nhập bằng nơi khác</Trans>
      </h2>
      <ul className="role-list">
        {identities.map(({ id, issuer, subject }) => (
          <li key={id}>
            <span className="stack" data-gap="small">
              <strong>{issuer}</strong>
              <span className="hint code">{subject}</span>
            </span>
            <Button kind="danger" size="small" onClick={() => setAsking(id)}>
              <Trans>Gỡ</Trans>
              <span className="visually-hidden"> {issuer}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t`Gỡ nơi đăng nhập này?`}
        action={t`Gỡ`}
        danger
        busy={unlinking.isPending}
        onConfirm={() => asking !== null && unlinking.mutate({ account_id, id: asking })}
      >
        <Trans>Từ nay chỉ đăng nhập được bằng mật khẩu; muốn gắn lại phải nhờ quản trị viên.</Trans>
        {unlinking.error && <Notice tone="problem">{errorText(unlinking.error)}</Notice>}
      </ConfirmDialog>
    </section>
  );
}
