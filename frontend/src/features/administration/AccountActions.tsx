import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import {
  type AccountDetail,
  inviteAccount,
  reactivateAccount,
  removeSecondFactor,
  resetPassword,
  suspendAccount,
} from '@/api/queries/administration';
import { errorText } from '@/i18n/errors';
import { formatInstant } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { PrintButton } from '@/ui/PrintButton';

/** What goes on a slip of paper; shown once. */
interface Slip {
  kind: 'invitation' | 'password';
  login: string;
  secret: string;
  expires_at: string;
}

/** Slips to hand over, locking and unlocking; only what the account's state allows. */
export function AccountActions({ account }: { account: AccountDetail }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [slip, setSlip] = useState<Slip | null>(null);
  const [locking, setLocking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['account', account.id] });
  const inviting = useMutation({
    mutationFn: () => inviteAccount(account.id),
    onSuccess: ({ login, invitation, expires_at }) => {
      setSlip({ kind: 'invitation', login, secret: invitation, expires_at });
      return refresh();
    },
  });
  const resetting = useMutation({
    mutationFn: () => resetPassword(account.id),
    onSuccess: ({ login, temporary_password, expires_at }) => {
      setSlip({ kind: 'password', login, secret: temporary_password, expires_at });
      return refresh();
    },
  });
  const removing = useMutation({ mutationFn: () => removeSecondFactor(account.id), onSuccess: refresh });
  const unlocking = useMutation({ mutationFn: () => reactivateAccount(account.id), onSuccess: refresh });
  const may = (action: AccountDetail['allowed_actions'][number]) => account.allowed_actions.includes(action);
  const failed = [inviting, resetting, removing, unlocking].find(({ error }) => error)?.error;
  return (
    <section className="card" data-no-print={slip ? undefined : ''}>
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      {failed && (
        <Notice tone="problem" live>
          {errorText(failed)}
        </Notice>
      )}
      {slip && <SlipToPrint slip={slip} name={account.display_name} />}
      <div className="button-row">
        {may('invite') && (
          <Action busy={inviting.isPending} onClick={() => inviting.mutate()}>
            <Trans>Lập phiếu mời</Trans>
          </Action>
        )}
        {may('reset_password') && (
          <Action busy={resetting.isPending} onClick={() => resetting.mutate()}>
            <Trans>Cấp lại mật khẩu</Trans>
          </Action>
        )}
        {may('remove_second_factor') && account.second_factor && (
          <Action busy={removing.isPending} onClick={() => removing.mutate()}>
            <Trans>Tắt xác thực hai bước</Trans>
          </Action>
        )}
        {may('reactivate') && (
          <Action busy={unlocking.isPending} onClick={() => unlocking.mutate()}>
            <Trans>Mở khoá tài khoản</Trans>
          </Action>
        )}
        {may('suspend') && (
          <Button kind="danger" onClick={() => setLocking(true)}>
            <Trans>Khoá tài khoản</Trans>
          </Button>
        )}
      </div>
      <Dialog open={locking} onClose={() => setLocking(false)} title={t`Khoá tài khoản này?`}>
        <Lock account={account} onDone={() => setLocking(false)} />
      </Dialog>
    </section>
  );
}

function Action({ busy, onClick, children }: { busy: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Button kind="secondary" busy={busy} onClick={onClick}>
      {children}
    </Button>
  );
}

function SlipToPrint({ slip, name }: { slip: Slip; name: string }) {
  const { login, secret, expires_at } = slip;
  const until = formatInstant(expires_at);
  const place = `${location.origin}/${slip.kind === 'invitation' ? 'phieu-moi' : 'dang-nhap'}`;
  return (
    <div className="slip" role="status">
      <h3>
        {slip.kind === 'invitation' ? <Trans>Phiếu mời</Trans> : <Trans>Phiếu mật khẩu tạm</Trans>}: {name}
      </h3>
      <p>
        <Trans>Phiếu chỉ hiện một lần. Hãy in hoặc chép lại rồi giao tận tay.</Trans>
      </p>
      <p>
        <Trans>Địa chỉ:</Trans> <span className="code">{place}</span>
      </p>
      <p>
        <Trans>Tên đăng nhập:</Trans> <span className="code">{login}</span>
      </p>
      <Copy text={secret} />
      <p className="hint">
        <Trans>Dùng được đến {until}.</Trans>
      </p>
      <PrintButton>
        <Trans>In phiếu này</Trans>
      </PrintButton>
    </div>
  );
}

function Lock({ account, onDone }: { account: AccountDetail; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const locking = useMutation({
    mutationFn: suspendAccount,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account', account.id] });
      onDone();
    },
  });
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (cleanText(reason) !== '') locking.mutate({ account_id: account.id, reason: cleanText(reason) });
      }}
    >
      {locking.error && <Notice tone="problem">{errorText(locking.error)}</Notice>}
      <p>
        <Trans>Người này bị thoát trên mọi máy và không đăng nhập được cho đến khi mở khoá.</Trans>
      </p>
      <Field
        label={t`Lý do`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && cleanText(reason) === '' && t`Hãy ghi lý do`}
      />
      <div className="button-row">
        <Button type="submit" kind="danger" busy={locking.isPending}>
          <Trans>Khoá tài khoản</Trans>
        </Button>
      </div>
    </form>
  );
}
