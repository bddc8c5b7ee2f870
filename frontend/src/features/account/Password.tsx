import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { changePassword } from '@/api/queries/account';
import { sessionQuery } from '@/api/queries/session';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PasswordField } from '@/ui/PasswordField';
import { toast } from '@/ui/Toast';

interface Values {
  current_password: string;
  new_password: string;
}

/** A new password; the first thing to do with one that was handed out. */
export default function Password() {
  const { t } = useLingui();
  const router = useRouter();
  const client = useQueryClient();
  const { unfinished, login } = useSession();
  const demanded = unfinished.includes('change_password');
  const form = useForm<Values>({
    defaultValues: { current_password: '', new_password: '' },
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const needed = {
    current_password: t`Hãy nhập mật khẩu đang dùng`,
    new_password: t`Hãy nhập mật khẩu mới, ít nhất 12 ký tự`,
  };
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: async () => {
      await client.refetchQueries(sessionQuery);
      toast({ text: t`Đã đổi mật khẩu.` });
      await router.navigate({ to: demanded ? '/' : '/tai-khoan' });
    },
  });
  const wrong = (['current_password', 'new_password'] as const).filter((name) => errors[name]);
  return (
    <Page
      width="narrow"
      title={t`Đổi mật khẩu`}
      back={
        !demanded && (
          <BackLink to="/tai-khoan">
            <Trans>Về tài khoản</Trans>
          </BackLink>
        )
      }
    >
      {demanded && (
        <Notice tone="warning" title={t`Hãy đổi mật khẩu được cấp trước khi dùng tiếp`}>
          <Trans>Mật khẩu được cấp chỉ dùng cho lần đầu.</Trans>
        </Notice>
      )}
      <ErrorSummary
        errors={
          change.error
            ? [{ text: errorText(change.error) }]
            : wrong.map((name) => ({ fieldId: name, text: needed[name] }))
        }
        attempt={submitCount + change.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit((values) => change.mutate(values))(event)}
      >
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordField
          {...form.register('current_password', { required: true })}
          id="current_password"
          label={t`Mật khẩu đang dùng`}
          error={errors.current_password && needed.current_password}
        />
        <PasswordField
          {...form.register('new_password', { required: true, minLength: 12 })}
          id="new_password"
          label={t`Mật khẩu mới`}
          hint={t`Ít nhất 12 ký tự. Nên dùng một câu dễ nhớ, ví dụ bốn từ không liên quan.`}
          autoComplete="new-password"
          error={errors.new_password && needed.new_password}
        />
        <Button type="submit" block busy={change.isPending}>
          <Trans>Đổi mật khẩu</Trans>
        </Button>
      </form>
    </Page>
  );
}
