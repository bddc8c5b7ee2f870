import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { identitiesQuery, linkIdentity, unlinkIdentity } from '@/api/queries/account';
import type { Account } from '@/api/queries/administration';
import { providersQuery } from '@/api/queries/session';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';

/** Who signs in to this account with a provider; nothing where the settings name none and nobody is linked. */
export function Identities({ account, mayManage }: { account: Account; mayManage: boolean }) {
  const client = useQueryClient();
  const linked = identitiesQuery(account.id);
  const { data: identities } = useSuspenseQuery(linked);
  const { data: providers = [] } = useQuery(providersQuery);
  const unlinking = useMutation({
    mutationFn: unlinkIdentity,
    onSuccess: () => client.invalidateQueries(linked),
  });
  const free = providers.filter(({ code }) => identities.every(({ provider }) => provider !== code));
  if (providers.length === 0 && identities.length === 0) return null;
  return (
    <section className="card">
      <h2>
        <Trans>Đăng nhập bằng nơi khác</Trans>
      </h2>
      {identities.length === 0 && (
        <p className="hint">
          <Trans>Chưa gắn với ai.</Trans>
        </p>
      )}
      {unlinking.error && <Notice tone="problem">{errorText(unlinking.error)}</Notice>}
      <ul className="role-list">
        {identities.map(({ id, issuer, provider, subject }) => (
          <li key={id}>
            <span className="stack" data-gap="small">
              <strong>{providers.find(({ code }) => code === provider)?.name ?? issuer}</strong>
              <span className="hint code">{subject}</span>
            </span>
            {mayManage && (
              <Button
                kind="danger"
                size="small"
                busy={unlinking.isPending && unlinking.variables.id === id}
                onClick={() => unlinking.mutate({ account_id: account.id, id })}
              >
                <Trans>Gỡ</Trans>
                <span className="visually-hidden"> {subject}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && free.length > 0 && <NewLink account={account} providers={free} />}
    </section>
  );
}

function NewLink({ account, providers }: { account: Account; providers: { code: string; name: string }[] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(providers[0]?.code ?? '');
  const [subject, setSubject] = useState('');
  const linking = useMutation({
    mutationFn: linkIdentity,
    onSuccess: () => client.invalidateQueries(identitiesQuery(account.id)),
  });
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (cleanText(subject) !== '')
      linking.mutate({ account_id: account.id, body: { provider: chosen, subject: cleanText(subject) } });
  }
  return (
    <form noValidate className="stack" onSubmit={submit}>
      {linking.error && <Notice tone="problem">{errorText(linking.error)}</Notice>}
      <Select
        label={t`Nơi đăng nhập`}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        options={providers.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Field
        label={t`Mã của người này ở đó`}
        hint={t`Người chưa được gắn thấy mã này khi đăng nhập thử, và đọc cho quản trị viên.`}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <div className="button-row">
        <Button type="submit" kind="secondary" busy={linking.isPending}>
          <Trans>Gắn</Trans>
        </Button>
      </div>
    </form>
  );
}
