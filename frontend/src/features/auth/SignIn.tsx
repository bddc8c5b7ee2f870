import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { isStatus } from '@/api/problem';
import { sessionQuery, signIn } from '@/api/queries/session';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { PasswordField } from '@/ui/PasswordField';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

interface Values {
  username: string;
  password: string;
  remember: boolean;
}

const NEEDED = {
  username: msg`Hãy nhập số thẻ đảng viên hoặc tên đăng nhập`,
  password: msg`Hãy nhập mật khẩu`,
};
const route = getRouteApi('/dang-nhap');

export default function SignIn() {
  const { t } = useLingui();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { tiep } = route.useSearch();
  const form = useForm<Values>({
    defaultValues: { username: '', password: '', remember: false },
    shouldFocusError: false,
  });
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      await router.navigate({ href: tiep ?? '/' });
    },
  });

  const { errors, submitCount } = form.formState;
  const wrong = (['username', 'password'] as const).filter((name) => errors[name]);
  const summary = wrong.map((name) => ({ fieldId: name, text: t(NEEDED[name]) }));
  const refusal = attempt.error && summary.length === 0 ? signInError(attempt.error) : null;

  function signInError(error: Error): string {
    if (isStatus(error, 401)) return t`Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy thử lại.`;
    return errorText(error);
  }

  return (
    <Page width="narrow" title={t`Đăng nhập`} lead={t`Dùng số thẻ đảng viên và mật khẩu do chi bộ cấp.`}>
      {tiep && !refusal && summary.length === 0 && (
        <Notice>
          <Trans>Đăng nhập để mở tiếp trang đồng chí đang xem. Bài viết dở vẫn được giữ trên máy này.</Trans>
        </Notice>
      )}
      <ErrorSummary
        errors={refusal ? [{ text: refusal }] : summary}
        attempt={submitCount + attempt.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit((values) => attempt.mutate(values))(event)}
      >
        <Field
          {...form.register('username', { required: true, setValueAs: (text: string) => text.trim() })}
          id="username"
          label={t`Số thẻ đảng viên hoặc tên đăng nhập`}
          hint={t`Số thẻ gồm các chữ số in trên thẻ, kể cả số 0 ở đầu.`}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.username && t(NEEDED.username)}
        />
        <PasswordField
          {...form.register('password', { required: true })}
          id="password"
          label={t`Mật khẩu`}
          error={errors.password && t(NEEDED.password)}
        />
        <Check {...form.register('remember')} hint={t`Chỉ chọn khi đây là máy riêng của đồng chí.`}>
          <Trans>Giữ đăng nhập trên máy này</Trans>
        </Check>
        <Button type="submit" block busy={attempt.isPending}>
          <Trans>Đăng nhập</Trans>
        </Button>
      </form>
      <p className="help-line hint">
        <Trans>
          Quên mật khẩu hoặc chưa có tài khoản? Hãy hỏi bí thư chi bộ của đồng chí để được cấp lại.
        </Trans>
      </p>
    </Page>
  );
}
