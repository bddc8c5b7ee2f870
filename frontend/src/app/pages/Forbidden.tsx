import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

/** 403: inside the reader's scope, without the right. */
export function Forbidden({ detail }: { detail?: string }) {
  const { t } = useLingui();
  return (
    <Page
      title={t`Đồng chí chưa được giao quyền`}
      lead={detail || t`Trang này dành cho người được giao việc.`}
    >
      <p>
        <Trans>
          Nếu đây là việc của đồng chí, hãy báo bí thư chi bộ hoặc người quản trị để được giao quyền.
        </Trans>
      </p>
      <div className="button-row">
        <LinkButton to="/">
          <Trans>Về trang đầu</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
