import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { MessageSquare, Phone, Share2 } from 'lucide-react';
import type { StandingLine } from '@/api/queries/cell';
import { memberQuery } from '@/api/queries/members';
import { useSession } from '@/domain/useSession';
import { buttonLook, Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { Dialog } from '@/ui/Dialog';

interface Props {
  line: StandingLine;
  year: number;
  open: boolean;
  onClose: () => void;
}

/** A ready sentence to share, and the telephone where it is known. The number is read only when asked for. */
export function Remind({ line, year, open, onClose }: Props) {
  const { t } = useLingui();
  const { name } = line.member;
  return (
    <Dialog open={open} onClose={onClose} title={t`Nhắc đồng chí ${name}`}>
      <Ways line={line} year={year} />
    </Dialog>
  );
}

function Ways({ line, year }: Pick<Props, 'line' | 'year'>) {
  const { t } = useLingui();
  const { full_name } = useSession();
  const { data: member } = useQuery({ ...memberQuery(line.member.id), retry: false });
  const { name } = line.member;
  const place = location.origin;
  const text =
    line.standing === 'missing'
      ? t`Đồng chí ${name} thân mến, năm ${year} đồng chí chưa đăng ký việc làm theo Bác. Mời đồng chí mở ${place}/so-tay để đăng ký, hoặc gọi tôi nhập hộ. ${full_name}`
      : t`Đồng chí ${name} thân mến, đã đến kỳ tự báo cáo kết quả năm ${year}. Mời đồng chí mở ${place}/so-tay để viết báo cáo, hoặc gọi tôi nhập hộ. ${full_name}`;
  const shown = member?.telephone;
  const telephone = shown?.replace(/[^\d+]/g, '');
  return (
    <div className="stack">
      <Copy text={text} prose />
      <div className="button-row">
        {telephone && (
          <>
            <a {...buttonLook({ kind: 'primary' })} href={`tel:${telephone}`}>
              <Phone size={18} aria-hidden="true" />
              <Trans>Gọi {shown}</Trans>
            </a>
            <a
              {...buttonLook({ kind: 'secondary' })}
              href={`sms:${telephone}?body=${encodeURIComponent(text)}`}
            >
              <MessageSquare size={18} aria-hidden="true" />
              <Trans>Nhắn tin</Trans>
            </a>
          </>
        )}
        {'share' in navigator && (
          <Button
            kind="secondary"
            icon={<Share2 size={18} aria-hidden="true" />}
            // Closing the phone's own sheet is no failure.
            onClick={() => void navigator.share({ text }).catch(() => undefined)}
          >
            <Trans>Gửi qua ứng dụng khác</Trans>
          </Button>
        )}
      </div>
      {member && !telephone && (
        <p className="hint">
          <Trans>Hồ sơ chưa ghi số điện thoại của đồng chí này.</Trans>
        </p>
      )}
    </div>
  );
}
