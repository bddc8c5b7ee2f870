import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, endGrant, giveGrant, grantsQuery, rightsQuery } from '@/api/queries/administration';
import type { Role } from '@/api/queries/session';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import { ROLES } from './words';

/** The roles an account holds today, each with its organisation and where it comes from. */
export function Grants({ account, mayGive }: { account: Account; mayGive: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: rights } = useSuspenseQuery(rightsQuery(account.id));
  const { data: grants } = useSuspenseQuery(grantsQuery({ account: account.id }));
  const ending = useMutation({
    mutationFn: endGrant,
    onSuccess: () => client.invalidateQueries(),
    onError: (failure) => toast({ text: errorText(failure) }),
  });
  const sources = {
    grant: t`được giao`,
    delegation: t`được người khác uỷ quyền`,
    position: t`theo chức vụ`,
    membership: t`theo chi bộ`,
  };
  return (
    <section className="card">
      <h2>
        <Trans>Quyền đang có</Trans>
      </h2>
      {rights.length === 0 && (
        <p className="hint">
          <Trans>Chưa có quyền nào.</Trans>
        </p>
      )}
      <ul className="role-list">
        {rights.map((right) => {
          const grant = grants.items.find(({ id }) => id === right.source_id);
          const role = t(ROLES[right.role].name);
          const until = right.valid_to && formatDate(right.valid_to);
          return (
            <li key={`${right.role} ${right.organisation_id} ${right.source_id}`}>
              <span className="stack" data-gap="small">
                <strong>
                  {role} – {right.organisation_name}
                </strong>
                <span className="hint">
                  {right.below ? t`cả các đơn vị bên dưới` : t`chỉ đơn vị này`} · {sources[right.source]}
                  {until && <> · {t`đến trước ${until}`}</>}
                </span>
              </span>
              {mayGive && grant && (
                <Button
                  kind="secondary"
                  size="small"
                  busy={ending.isPending}
                  onClick={() => ending.mutate(grant.id)}
                >
                  <Trans>Thôi giao</Trans>
                  <span className="visually-hidden">
                    {' '}
                    {role} {right.organisation_name}
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {mayGive && <GiveRole account={account} />}
    </section>
  );
}

function GiveRole({ account }: { account: Account }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [role, setRole] = useState<Role | ''>('');
  const [unit, setUnit] = useState<string | null>(null);
  const [below, setBelow] = useState(true);
  const [tried, setTried] = useState(false);
  const giving = useMutation({
    mutationFn: giveGrant,
    onSuccess: async () => {
      setRole('');
      setUnit(null);
      setTried(false);
      toast({ text: t`Đã giao quyền.` });
      await client.invalidateQueries();
    },
  });
  return (
    <details className="disclosure" data-no-print="">
      <summary>
        <Trans>Giao thêm quyền</Trans>
      </summary>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (role !== '' && unit !== null)
            giving.mutate({ account_id: account.id, body: { role, organisation_id: unit, below } });
        }}
      >
        {giving.error && <Notice tone="problem">{errorText(giving.error)}</Notice>}
        <Select
          label={t`Vai trò`}
          hint={role === '' ? undefined : t(ROLES[role].explanation)}
          emptyLabel={t`Hãy chọn`}
          value={role}
          options={Object.entries(ROLES).map(([value, { name }]) => ({ value, label: t(name) }))}
          onChange={(event) => setRole(event.target.value as Role | '')}
          error={tried && role === '' && t`Hãy chọn vai trò`}
        />
        <ChosenUnit
          label={t`Ở đơn vị`}
          id={unit}
          onChange={setUnit}
          error={tried && unit === null && t`Hãy chọn đơn vị`}
        />
        <Check checked={below} onChange={(event) => setBelow(event.target.checked)}>
          <Trans>Cả các đơn vị bên dưới</Trans>
        </Check>
        <div className="button-row">
          <Button type="submit" busy={giving.isPending}>
            <Trans>Giao quyền</Trans>
          </Button>
        </div>
      </form>
    </details>
  );
}
