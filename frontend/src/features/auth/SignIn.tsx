import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { sessionQuery, signIn } from '@/api/queries/session';
import { errorText, hasCode } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { PasswordField } from '@/ui/PasswordField';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Providers } from './Providers';

const NEEDED = {
  login: msg`Hãy nhập tên đăng nhập`,
  password: msg`Hãy nhập mật khẩu`,
  code: msg`Hãy nhập mã xác thực sáu chữ số`,
};
type Name = keyof typeof NEEDED;
const NAMES: readonly Name[] = ['login', 'password', 'code'];
const route = getRouteApi('/dang-nhap');

/**
 * Name and password; then, for accounts that have one, the code of the second step. A plain form: the first page of
 * all carries no library for three fields.
 */
export default function SignIn() {
  const { t } = useLingui();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { tiep } = route.useSearch();
  const [missing, setMissing] = useState<readonly Name[]>([]);
  const [tries, setTries] = useState(0);
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ href: tiep ?? '/' });
    },
  });

  const codeAsked = hasCode(attempt.error, 'second_factor_code_required', 'second_factor_code_wrong');
  const summary = missing.map((name) => ({ fieldId: name, text: t(NEEDED[name]) }));
  const refused = attempt.error && !hasCode(attempt.error, 'second_factor_code_required');
  const refusal = refused && summary.length === 0 ? errorText(attempt.error) : null;
  const errorOf = (name: Name) => missing.includes(name) && t(NEEDED[name]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const typed = (name: Name): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    const left = NAMES.filter((name) => fields.has(name) && typed(name).trim() === '');
    setMissing(left);
    setTries(tries + 1);
    if (left.length === 0)
      attempt.mutate({
        login: typed('login').trim(),
        password: typed('password'),
        code: typed('code').trim() || null,
      });
  }

  return (
    <Page width="narrow" title={t`Đăng nhập`} lead={t`Dùng tên đăng nhập và mật khẩu do chi bộ cấp.`}>
      {tiep && !refusal && summary.length === 0 && (
        <Notice>
          <Trans>Đăng nhập để mở tiếp trang đồng chí đang xem. Bài viết dở vẫn được giữ trên máy này.</Trans>
        </Notice>
      )}
      <ErrorSummary
        title={refusal ? t`Chưa đăng nhập được` : undefined}
        errors={refusal ? [{ text: refusal }] : summary}
        attempt={tries + attempt.failureCount}
      />
      <form noValidate className="stack" data-gap="large" onSubmit={submit}>
        <Field
          id="login"
          name="login"
          label={t`Tên đăng nhập`}
          hint={t`Viết hoa hay thường, có dấu hay không đều được.`}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errorOf('login')}
        />
        <PasswordField id="password" name="password" label={t`Mật khẩu`} error={errorOf('password')} />
        {codeAsked && (
          <Field
            id="code"
            name="code"
            label={t`Mã xác thực`}
            hint={t`Sáu chữ số trong ứng dụng tạo mã trên điện thoại, hoặc một mã dự phòng.`}
            width="short"
            autoComplete="one-time-code"
            // The field appears in answer to the button; whoever pressed it goes on typing.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            error={errorOf('code')}
          />
        )}
        <Button type="submit" block busy={attempt.isPending}>
          <Trans>Đăng nhập</Trans>
        </Button>
      </form>
      <Providers returnTo={tiep} />
      <div className="help-line stack hint" data-gap="small">
        <p>
          <Trans>
            Quên mật khẩu hoặc chưa có tài khoản? Hãy hỏi bí thư chi bộ; bí thư thì hỏi cấp uỷ cấp trên.
          </Trans>
        </p>
        <p>
          <Link to="/phieu-moi">
            <Trans>Tôi có phiếu mời và muốn đặt mật khẩu</Trans>
          </Link>
        </p>
      </div>
    </Page>
  );
}
