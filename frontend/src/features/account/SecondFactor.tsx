import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { confirmSecondFactor, enrolSecondFactor, removeSecondFactor } from '@/api/queries/account';
import { sessionQuery } from '@/api/queries/session';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PasswordField } from '@/ui/PasswordField';
import { PrintButton } from '@/ui/PrintButton';

/** The second step of signing in: a code from an application on the phone. */
export default function SecondFactor() {
  const { t } = useLingui();
  const { second_factor, unfinished } = useSession();
  const demanded = unfinished.includes('set_up_second_factor');
  // Kept while the page is open: the codes are shown once, also after the factor is on.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Page
      width="narrow"
      title={t`Xác thực hai bước`}
      lead={t`Khi đăng nhập, ngoài mật khẩu cần thêm mã sáu chữ số trên điện thoại của đồng chí.`}
      back={
        !demanded && (
          <BackLink to="/tai-khoan">
            <Trans>Về tài khoản</Trans>
          </BackLink>
        )
      }
    >
      {demanded && !codes && (
        <Notice
          tone="warning"
          title={t`Vai trò của đồng chí cần bật xác thực hai bước trước khi dùng tiếp`}
        />
      )}
      {codes ? <Codes codes={codes} /> : second_factor ? <TurnOff /> : <TurnOn onDone={setCodes} />}
    </Page>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  const { t } = useLingui();
  return (
    <>
      <Notice tone="done" title={t`Đã bật xác thực hai bước`} live>
        <Trans>Hãy in hoặc chép các mã dự phòng dưới đây. Mỗi mã dùng được một lần khi mất điện thoại.</Trans>
      </Notice>
      <ul className="card code">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="button-row">
        <PrintButton>
          <Trans>In các mã này</Trans>
        </PrintButton>
        <LinkButton to="/">
          <Trans>Tôi đã cất các mã</Trans>
        </LinkButton>
      </div>
    </>
  );
}

function TurnOn({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useForm({ defaultValues: { password: '', code: '' } });
  const begin = useMutation({ mutationFn: enrolSecondFactor });
  const confirm = useMutation({
    mutationFn: confirmSecondFactor,
    onSuccess: async ({ codes }) => {
      onDone(codes);
      await client.refetchQueries(sessionQuery);
    },
  });
  const error = begin.error ?? confirm.error;
  const enrolment = begin.data;
  return (
    <>
      <ErrorSummary
        errors={error ? [{ text: errorText(error) }] : []}
        attempt={begin.failureCount + confirm.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) =>
          void form.handleSubmit(({ password, code }) =>
            enrolment ? confirm.mutate(code.trim()) : begin.mutate(password),
          )(event)
        }
      >
        {enrolment ? (
          <>
            <div className="stack">
              <p>
                <Trans>
                  1. Cài một ứng dụng tạo mã (ví dụ Google Authenticator) rồi thêm tài khoản bằng khoá này:
                </Trans>
              </p>
              <Copy text={enrolment.secret} />
              <p>
                <a href={enrolment.uri}>
                  <Trans>Mở ứng dụng tạo mã trên điện thoại này</Trans>
                </a>
              </p>
            </div>
            <Field
              {...form.register('code')}
              label={t`2. Mã sáu chữ số đang hiện trong ứng dụng`}
              width="short"
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <Button type="submit" block busy={confirm.isPending}>
              <Trans>Bật xác thực hai bước</Trans>
            </Button>
          </>
        ) : (
          <>
            <PasswordField {...form.register('password')} label={t`Mật khẩu của đồng chí`} />
            <Button type="submit" block busy={begin.isPending}>
              <Trans>Bắt đầu</Trans>
            </Button>
          </>
        )}
      </form>
    </>
  );
}

function TurnOff() {
  const { t } = useLingui();
  const client = useQueryClient();
  const { recovery_codes_left: left } = useSession();
  const form = useForm({ defaultValues: { password: '', code: '' } });
  const removal = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: () => client.refetchQueries(sessionQuery),
  });
  return (
    <>
      <Notice tone="done" title={t`Xác thực hai bước đang bật`}>
        <Trans>Còn {left} mã dự phòng.</Trans>
      </Notice>
      <ErrorSummary
        errors={removal.error ? [{ text: errorText(removal.error) }] : []}
        attempt={removal.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit((values) => removal.mutate(values))(event)}
      >
        <h2>
          <Trans>Tắt xác thực hai bước</Trans>
        </h2>
        <PasswordField {...form.register('password')} label={t`Mật khẩu của đồng chí`} />
        <Field
          {...form.register('code')}
          label={t`Mã sáu chữ số`}
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button type="submit" kind="danger" busy={removal.isPending}>
          <Trans>Tắt xác thực hai bước</Trans>
        </Button>
      </form>
    </>
  );
}
