import { Trans, useLingui } from '@lingui/react/macro';
import { SummaryList } from '@/ui/SummaryList';

/** Who can see what of my notebook, in plain words; the API keeps to the same rules. */
export function WhoSees() {
  const { t } = useLingui();
  return (
    <section className="stack">
      <h2>
        <Trans>Ai xem được sổ tay của tôi</Trans>
      </h2>
      <div className="card">
        <SummaryList
          rows={[
            { term: t`Chỉ mình tôi`, value: t`Bản nháp chưa gửi, bài viết dở trên máy này.` },
            {
              term: t`Bí thư, phó bí thư chi bộ`,
              value: t`Bản đăng ký đã gửi, bản tự báo cáo, nhận xét, ý kiến.`,
            },
            {
              term: t`Đảng viên trong chi bộ`,
              value: t`Bản đăng ký sau khi công khai và các ý kiến góp ý.`,
            },
            {
              term: t`Cấp trên`,
              value: t`Chỉ xem số lượng. Muốn đọc nội dung phải được giao quyền, và mỗi lần đọc đều được ghi lại.`,
            },
            { term: t`Người khác`, value: t`Không xem được gì.` },
          ]}
        />
      </div>
    </section>
  );
}
