import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';

/** The page needs the network and there is none. */
export function Offline({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui();
  return (
    <Page title={t`Chưa có mạng`} lead={t`Trang này chưa được lưu trên máy nên cần mạng để mở.`}>
      <p>
        <Trans>Những gì đồng chí đã viết vẫn còn trên máy này.</Trans>
      </p>
      <div className="button-row">
        <Button onClick={onRetry}>
          <Trans>Thử lại</Trans>
        </Button>
      </div>
    </Page>
  );
}
