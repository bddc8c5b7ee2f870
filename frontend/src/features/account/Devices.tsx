import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { devicesQuery, endOtherSessions, endSession } from '@/api/queries/account';
import { errorText } from '@/i18n/errors';
import { formatInstant } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Tag } from '@/ui/Tag';
import { deviceName } from './deviceName';

/** Where the account is signed in, and the way to sign out everywhere else. */
export default function Devices() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: devices } = useSuspenseQuery(devicesQuery);
  const [asking, setAsking] = useState(false);
  const refresh = () => client.invalidateQueries(devicesQuery);
  const one = useMutation({ mutationFn: endSession, onSuccess: refresh });
  const others = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: async () => {
      setAsking(false);
      await refresh();
    },
  });
  const error = one.error ?? others.error;
  return (
    <Page
      title={t`Các máy đang đăng nhập`}
      lead={t`Nếu thấy máy lạ, hãy thoát máy đó rồi đổi mật khẩu.`}
      back={
        <BackLink to="/tai-khoan">
          <Trans>Về tài khoản</Trans>
        </BackLink>
      }
    >
      {error && (
        <Notice tone="problem" live>
          {errorText(error)}
        </Notice>
      )}
      <ul className="stack">
        {devices.map((device) => {
          const seen = formatInstant(device.last_seen_at);
          const name = deviceName(device.user_agent, t`Máy không rõ`);
          return (
            <li key={device.id} className="card">
              <div className="split">
                <h2>{name}</h2>
                {device.current && (
                  <Tag tone="done">
                    <Trans>Máy này</Trans>
                  </Tag>
                )}
              </div>
              <p className="hint">
                <Trans>Dùng lần cuối lúc {seen}</Trans>
              </p>
              {!device.current && (
                <div className="button-row">
                  <Button
                    kind="secondary"
                    size="small"
                    busy={one.isPending && one.variables === device.id}
                    onClick={() => one.mutate(device.id)}
                  >
                    <Trans>Thoát máy này</Trans>
                    <span className="visually-hidden"> {name}</span>
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {devices.length > 1 && (
        <div className="button-row">
          <Button kind="danger" onClick={() => setAsking(true)}>
            <Trans>Thoát trên mọi máy khác</Trans>
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Thoát trên mọi máy khác?`}
        action={t`Thoát trên mọi máy khác`}
        danger
        busy={others.isPending}
        onConfirm={() => others.mutate()}
      >
        <Trans>Các máy khác phải đăng nhập lại. Máy này vẫn dùng tiếp.</Trans>
      </ConfirmDialog>
    </Page>
  );
}
