import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { errorText } from '@/i18n/errors';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';

const route = getRouteApi('/dang-nhap/$provider');

/** Why coming back from a sign-in provider did not sign anybody in. */
export default function SignOnRefused() {
  const { t } = useLingui();
  const { error } = route.useLoaderData();
  return (
    <Page width="narrow" title={t`Chưa đăng nhập được`}>
      <Notice tone="problem" live>
        {error === null ? <Trans>Đồng chí đã dừng đăng nhập giữa chừng.</Trans> : errorText(error)}
      </Notice>
      <div className="button-row">
        <LinkButton to="/dang-nhap">
          <Trans>Về trang đăng nhập</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
