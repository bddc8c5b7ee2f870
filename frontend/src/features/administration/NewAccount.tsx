import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createAccount } from '@/api/queries/administration';
import type { Role } from '@/api/queries/session';
import { ApiError } from '@/api/problem';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useScope } from '@/domain/useScope';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { ROLES } from './words';

const GIVEN: readonly Role[] = ['committee_staff', 'inspector', 'auditor', 'administrator', 'service'];
const SHORTEST_LOGIN = 3;

/** An account with its first role; members' own accounts begin from the member's record. */
export default function NewAccount() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('committee_staff');
  const [unit, setUnit] = useState<string | null>(useScope(undefined));
  const [attempt, setAttempt] = useState(0);
  const creating = useMutation({
    mutationFn: createAccount,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['accounts'] });
      await navigate({ to: '/quan-tri/tai-khoan/$id', params: { id } });
    },
  });
  const needed = {
    name: t`Hãy nhập họ tên hoặc tên gọi`,
    login: t`Hãy nhập tên đăng nhập, ít nhất 3 ký tự`,
    unit: t`Hãy chọn đơn vị`,
  };
  const lacks = {
    name: cleanText(name) === '',
    login: login.trim().length < SHORTEST_LOGIN,
    unit: unit === null,
  };
  const gaps = attempt === 0 ? [] : (['name', 'login', 'unit'] as const).filter((field) => lacks[field]);
  const refused = creating.error && [
    { text: errorText(creating.error) },
    ...(creating.error instanceof ApiError
      ? creating.error.errors.slice(1).map(({ detail }) => ({ text: detail }))
      : []),
  ];
  return (
    <Page
      title={t`Lập tài khoản`}
      back={
        <BackLink to="/quan-tri/tai-khoan">
          <Trans>Về các tài khoản</Trans>
        </BackLink>
      }
    >
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (lacks.name || lacks.login || unit === null) return;
          creating.mutate({
            kind: role === 'service' ? 'service' : 'person',
            login: login.trim(),
            display_name: cleanText(name),
            email: cleanText(email) || null,
            language: 'vi',
            grants: [{ role, organisation_id: unit, below: true }],
          });
        }}
      >
        <ErrorSummary
          errors={
            gaps.length > 0 ? gaps.map((field) => ({ fieldId: field, text: needed[field] })) : (refused ?? [])
          }
          attempt={attempt + creating.failureCount}
        />
        <div className="stack">
          <Field
            id="name"
            label={t`Họ và tên, hoặc tên gọi`}
            hint={t`Ví dụ: Trần Thị Bình, hoặc Phần mềm quản lý hồ sơ`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={gaps.includes('name') && needed.name}
          />
          <Field
            id="login"
            label={t`Tên đăng nhập`}
            hint={t`Chữ thường không dấu, ví dụ: binh.tran`}
            width="medium"
            autoCapitalize="none"
            autoComplete="off"
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            error={gaps.includes('login') && needed.login}
          />
          <Field
            label={t`Thư điện tử`}
            optional
            inputMode="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <RadioCards
            name="role"
            label={t`Vai trò đầu tiên`}
            value={role}
            onChange={(event) => setRole(event.target.value as Role)}
            options={GIVEN.map((value) => ({
              value,
              label: t(ROLES[value].name),
              hint: t(ROLES[value].explanation),
            }))}
          />
          <ChosenUnit
            label={t`Ở đơn vị`}
            hint={t`Quyền có ở đơn vị này và mọi đơn vị bên dưới.`}
            id={unit}
            onChange={setUnit}
            error={gaps.includes('unit') && needed.unit}
          />
        </div>
        <Button type="submit" block busy={creating.isPending}>
          <Trans>Lập tài khoản</Trans>
        </Button>
      </form>
    </Page>
  );
}
