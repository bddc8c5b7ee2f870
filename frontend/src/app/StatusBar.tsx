import { Plural, Trans } from '@lingui/react/macro';
import { CloudUpload, RefreshCw, WifiOff } from 'lucide-react';
import type { Outbox } from '@/offline/outbox';
import { applyUpdate, useUpdate } from '@/offline/register';
import { useOnline } from '@/offline/useOnline';
import { useOutbox } from '@/offline/useOutbox';
import { Button } from '@/ui/Button';

/** Under the top bar, only while there is something to say: no network, a newer version. */
export function StatusBar() {
  const online = useOnline();
  const update = useUpdate();
  return (
    <div role="status">
      {!online && (
        <p className="status-bar">
          <WifiOff size={20} aria-hidden="true" />
          <span>
            <Trans>Đang mất mạng. Bài viết được giữ trên máy này và sẽ gửi khi có mạng.</Trans>
          </span>
        </p>
      )}
      {update && (
        <p className="status-bar">
          <span>
            <Trans>Có bản mới.</Trans>
          </span>
          <Button
            kind="secondary"
            size="small"
            icon={<RefreshCw size={18} aria-hidden="true" />}
            onClick={applyUpdate}
          >
            <Trans>Tải lại</Trans>
          </Button>
        </p>
      )}
    </div>
  );
}

/** How much waits to be sent, and how much needs the person's choice. */
export function OutboxBar({ outbox }: { outbox: Outbox }) {
  const entries = useOutbox(outbox);
  const stuck = entries.filter((entry) => entry.state !== 'waiting').length;
  const waiting = entries.length - stuck;
  if (entries.length === 0) return null;
  return (
    <p className="status-bar" role="status">
      <CloudUpload size={20} aria-hidden="true" />
      <span>
        {waiting > 0 && <Plural value={waiting} other="Chưa gửi # mục – sẽ gửi khi có mạng." />}{' '}
        {stuck > 0 && (
          <strong>
            <Plural value={stuck} other="# mục cần đồng chí xem lại trong Tài khoản." />
          </strong>
        )}
      </span>
    </p>
  );
}
