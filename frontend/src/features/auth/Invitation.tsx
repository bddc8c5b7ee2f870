import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { acceptInvitation } from '@/api/queries/account';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Confirmation } from '@/ui/Confirmation';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { PasswordField } from '@/ui/PasswordField';

const route = getRouteApi('/phieu-moi');

/** A printed slip becomes an account: its code, and the password its owner chooses. */
export default function Invitation() {
  const { t } = useLingui();
  const { ma } = route.useSearch();
  const form = useForm({ defaultValues: { invitation: ma ?? '', password: '' }, shouldFocusError: false });
  const accept = useMutation({ mutationFn: acceptInvitation });
  const { errors, submitCount } = form.formState;
  const needed = {
    invitation: t`Hãy nhập mã trên phiếu mời`,
    password: t`Hãy chọn mật khẩu, ít nhất 12 ký tự`,
  };
  if (accept.isSuccess)
    return (
      <Confirmation
        tone="done"
        title={t`Đã đặt mật khẩu`}
        actions={
          <LinkButton to="/dang-nhap">
            <Trans>Đăng nhập</Trans>
          </LinkButton>
        }
      >
        <p>
          <Trans>Từ nay đồng chí đăng nhập bằng tên trên phiếu và mật khẩu vừa chọn.</Trans>
        </p>
      </Confirmation>
    );
  const wrong = (['invitation', 'password'] as const).filter((name) => errors[name]);
  return (
    <Page width="narrow" title={t`Nhận tài khoản`} lead={t`Nhập mã trên phiếu mời rồi chọn mật khẩu.`}>
      <ErrorSummary
        errors={
          accept.error
            ? [{ text: errorText(accept.error) }]
            : wrong.map((name) => ({ fieldId: name, text: needed[name] }))
        }
        attempt={submitCount + accept.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit((values) => accept.mutate(values))(event)}
      >
        <Field
          {...form.register('invitation', { required: true })}
          id="invitation"
          label={t`Mã trên phiếu mời`}
          hint={t`Bốn nhóm chữ và số, ví dụ 7KQ2-9MZT-04AX-PB3H.`}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.invitation && needed.invitation}
        />
        <PasswordField
          {...form.register('password', { required: true, minLength: 12 })}
          id="password"
          label={t`Mật khẩu của đồng chí`}
          hint={t`Ít nhất 12 ký tự. Nên dùng một câu dễ nhớ, ví dụ bốn từ không liên quan.`}
          autoComplete="new-password"
          error={errors.password && needed.password}
        />
        <Button type="submit" block busy={accept.isPending}>
          <Trans>Đặt mật khẩu</Trans>
        </Button>
      </form>
    </Page>
  );
}
