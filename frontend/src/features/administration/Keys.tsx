import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Account,
  createToken,
  type Permission,
  revokeToken,
  type Token,
  tokensQuery,
} from '@/api/queries/administration';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatInstantDate } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ChoiceFrame } from '@/ui/ChoiceFrame';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Copy } from '@/ui/Copy';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Tag } from '@/ui/Tag';
import { KEY_PERMISSIONS } from './words';

const KINDS = Object.keys(KEY_PERMISSIONS) as Permission[];

/** Keys by which a program signs in; the secret is shown once. */
export function Keys({ account, mayManage }: { account: Account; mayManage: boolean }) {
  const { data: tokens } = useSuspenseQuery(tokensQuery(account.id));
  return (
    <section className="card">
      <h2>
        <Trans>Khoá cho chương trình</Trans>
      </h2>
      {tokens.length === 0 && (
        <p className="hint">
          <Trans>Chưa có khoá nào.</Trans>
        </p>
      )}
      <ul className="role-list">
        {tokens.map((token) => (
          <KeyLine key={token.id} token={token} mayManage={mayManage} />
        ))}
      </ul>
      {mayManage && <NewKey account={account} />}
    </section>
  );
}

function KeyLine({ token, mayManage }: { token: Token; mayManage: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoking = useMutation({
    mutationFn: revokeToken,
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['account', token.account_id] });
    },
  });
  const { name } = token;
  const expires = token.expires_at && formatInstantDate(token.expires_at);
  const used = token.last_used_on && formatDate(token.last_used_on);
  return (
    <li>
      <span className="stack" data-gap="small">
        <strong>{name}</strong>
        <span className="hint">
          {[expires && t`hết hạn ${expires}`, used ? t`dùng lần cuối ${used}` : t`chưa dùng`]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="hint">
          {token.permissions.map((permission) => {
            const word = KEY_PERMISSIONS[permission];
            return (
              <span key={permission} className="chip-text">
                {word ? t(word) : <span lang="en">{permission}</span>}
              </span>
            );
          })}
        </span>
      </span>
      {token.revoked_at ? (
        <Tag>{t`Đã thu hồi`}</Tag>
      ) : (
        mayManage && (
          <Button kind="danger" size="small" onClick={() => setAsking(true)}>
            <Trans>Thu hồi</Trans>
            <span className="visually-hidden"> {name}</span>
          </Button>
        )
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Thu hồi khoá ${name}?`}
        action={<Trans>Thu hồi khoá</Trans>}
        onConfirm={() => revoking.mutate(token.id)}
        busy={revoking.isPending}
        typedName={name}
        danger
      >
        <Trans>Chương trình dùng khoá này sẽ không gọi vào được nữa, ngay lập tức.</Trans>
        {revoking.error && <Notice tone="problem">{errorText(revoking.error)}</Notice>}
      </ConfirmDialog>
    </li>
  );
}

function NewKey({ account }: { account: Account }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const nextYear = Number(dayInVietnam().slice(0, 4)) + 1;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<Permission>>(new Set());
  const [until, setUntil] = useState(`01/01/${nextYear}`);
  const [attempt, setAttempt] = useState(0);
  const day = parseDate(until);
  const creating = useMutation({
    mutationFn: createToken,
    onSuccess: async () => {
      setName('');
      setChosen(new Set());
      setAttempt(0);
      await client.invalidateQueries({ queryKey: ['account', account.id, 'tokens'] });
    },
  });
  const needed = {
    name: t`Hãy đặt tên cho khoá`,
    permissions: t`Hãy chọn ít nhất một việc`,
    until: t`Hãy nhập ngày hết hạn`,
  };
  const gaps = [
    ...(cleanText(name) === '' ? [{ fieldId: 'key-name', text: needed.name }] : []),
    ...(chosen.size === 0 ? [{ text: needed.permissions }] : []),
    ...(day === null ? [{ fieldId: 'key-until', text: needed.until }] : []),
  ];
  const toggle = (permission: Permission) => {
    const next = new Set(chosen);
    if (!next.delete(permission)) next.add(permission);
    setChosen(next);
  };
  const shown = attempt > 0 ? gaps : [];
  return (
    <details className="disclosure" data-no-print="" open={creating.data ? true : undefined}>
      <summary>
        <Trans>Tạo khoá mới</Trans>
      </summary>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (gaps.length > 0 || day === null) return;
          creating.mutate({
            account_id: account.id,
            body: {
              name: cleanText(name),
              permissions: [...chosen],
              expires_at: new Date(`${day}T00:00:00+07:00`).toISOString(),
            },
          });
        }}
      >
        {creating.data && (
          <Notice tone="done" title={<Trans>Khoá chỉ hiện một lần. Hãy chép ngay.</Trans>} live>
            <Copy text={creating.data.token} />
          </Notice>
        )}
        <ErrorSummary
          errors={shown.length > 0 ? shown : creating.error ? [{ text: errorText(creating.error) }] : []}
          attempt={attempt}
        />
        <Field
          id="key-name"
          label={t`Tên khoá`}
          hint={t`Ví dụ: Đồng bộ hồ sơ hằng đêm`}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={attempt > 0 && cleanText(name) === '' && needed.name}
        />
        <ChoiceFrame
          label={t`Khoá được làm gì?`}
          error={attempt > 0 && chosen.size === 0 && needed.permissions}
        >
          {KINDS.map((permission) => {
            const word = KEY_PERMISSIONS[permission];
            return (
              <Check key={permission} checked={chosen.has(permission)} onChange={() => toggle(permission)}>
                {word && t(word)}
              </Check>
            );
          })}
        </ChoiceFrame>
        <DateField
          id="key-until"
          label={t`Hết hạn ngày`}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
          error={attempt > 0 && day === null && needed.until}
        />
        <div className="button-row">
          <Button type="submit" busy={creating.isPending}>
            <Trans>Tạo khoá</Trans>
          </Button>
        </div>
      </form>
    </details>
  );
}
