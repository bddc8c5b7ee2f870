import { Trans, useLingui } from '@lingui/react/macro';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError, isStatus, NetworkError } from '@/api/problem';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { Forbidden } from './Forbidden';
import { NotFound } from './NotFound';
import { Offline } from './Offline';

/** The error boundary of every page: each kind of failure has its own words. */
export function Failure({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const retry = () => {
    reset();
    location.reload();
  };
  if (error instanceof NetworkError) return <Offline onRetry={retry} />;
  if (isStatus(error, 404)) return <NotFound />;
  if (isStatus(error, 403)) return <Forbidden detail={error.detail} />;
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Page title={t`Có lỗi xảy ra`} lead={errorText(error)}>
      {requestId && (
        <p className="hint">
          <Trans>
            Mã để báo người quản trị: <span className="code">{requestId}</span>
          </Trans>
        </p>
      )}
      <div className="button-row">
        <Button onClick={retry}>
          <Trans>Tải lại trang</Trans>
        </Button>
      </div>
    </Page>
  );
}
