import { Trans, useLingui } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { formatDate } from '@/i18n/dates';
import { Notice } from '@/ui/Notice';

/** Why the pledge was returned, reopened or came late: the newest return stands out while it waits for the member. */
export function Reasons({ notebook: { reasons, pledge } }: { notebook: Notebook }) {
  const { t } = useLingui();
  const words: Record<Notebook['reasons'][number]['kind'], string> = {
    return: t`Đề nghị bổ sung`,
    reopening: t`Mở lại`,
    late_registration: t`Đăng ký muộn`,
    late_report: t`Báo cáo muộn`,
    late_assessment: t`Đánh giá muộn`,
    early_end: t`Kết thúc sớm`,
  };
  return reasons.map(({ kind, reason, on, by }, index) => {
    const day = formatDate(on);
    const who = by?.name;
    const open = kind === 'return' && pledge?.state === 'draft';
    return (
      <Notice key={index} tone={open ? 'warning' : 'info'} title={`${words[kind]} (${day})`}>
        {reason}
        {who && (
          <p className="hint">
            <Trans>Người ghi: {who}</Trans>
          </p>
        )}
      </Notice>
    );
  });
}
