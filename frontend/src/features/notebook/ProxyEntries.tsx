import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { confirmProxyEntry } from '@/api/queries/pledges';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatInstantDate } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Who typed what for the member, and the member's own word that it is right. */
export function ProxyEntries({
  notebook: { proxy_entries, pledge },
  owner,
}: {
  notebook: Notebook;
  owner: boolean;
}) {
  if (!pledge) return null;
  return proxy_entries.map((entry) => (
    <Entry key={entry.id} entry={entry} pledgeId={pledge.id} owner={owner} />
  ));
}

interface EntryProps {
  entry: Notebook['proxy_entries'][number];
  pledgeId: string;
  owner: boolean;
}

function Entry({ entry, pledgeId, owner }: EntryProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const confirmation = useMutation({
    mutationFn: confirmProxyEntry,
    onSuccess: () => refreshPledges(client),
  });
  const what = entry.stage === 'pledge' ? t`bản đăng ký` : t`bản tự báo cáo`;
  const who = entry.typed_by?.name ?? '';
  const typedOn = formatInstantDate(entry.typed_at);
  const confirmedOn = entry.confirmed_on && formatDate(entry.confirmed_on);
  return (
    <Notice
      tone={confirmedOn ? 'info' : 'warning'}
      title={
        <Trans>
          Đồng chí {who} đã nhập hộ {what} ngày {typedOn}
        </Trans>
      }
    >
      {confirmedOn ? (
        <Trans>Đã xác nhận ngày {confirmedOn}.</Trans>
      ) : owner ? (
        <>
          <Trans>Hãy đọc lại bên dưới. Nếu đúng ý đồng chí thì xác nhận.</Trans>
          {confirmation.error && <p>{errorText(confirmation.error)}</p>}
          <div className="button-row">
            <Button
              kind="secondary"
              size="small"
              busy={confirmation.isPending}
              onClick={() =>
                confirmation.mutate({ pledgeId, entryId: entry.id, confirmed_on: dayInVietnam() })
              }
            >
              <Trans>Đúng ý tôi, xác nhận</Trans>
            </Button>
          </div>
        </>
      ) : (
        <Trans>Đồng chí ấy chưa xác nhận.</Trans>
      )}
    </Notice>
  );
}
