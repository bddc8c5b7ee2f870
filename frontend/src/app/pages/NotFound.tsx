import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

/** 404: no such page, or nothing the reader may know of. */
export function NotFound() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Không tìm thấy trang này`}
      lead={t`Địa chỉ có thể đã đổi, hoặc nội dung không nằm trong phạm vi của đồng chí.`}
    >
      <div className="button-row">
        <LinkButton to="/">
          <Trans>Về trang đầu</Trans>
        </LinkButton>
      </div>
    </Page>
  );
}
