import { Trans, useLingui } from '@lingui/react/macro';

/** What a vague and a concrete pledge look like, side by side. */
export function Examples() {
  const { t } = useLingui();
  const pairs = [
    {
      vague: t`Nâng cao tinh thần phục vụ nhân dân.`,
      concrete: t`Mỗi sáng thứ Tư hướng dẫn bà con làm thủ tục qua mạng tại nhà văn hoá. 40 buổi, xong trước 30/11.`,
    },
    {
      vague: t`Tích cực giúp đỡ hộ khó khăn.`,
      concrete: t`Giúp 2 hộ trong khu phố vay vốn và sửa nhà, mỗi quý đến thăm một lần. Xong trước 15/12.`,
    },
    {
      vague: t`Thực hành tiết kiệm, chống lãng phí.`,
      concrete: t`Tắt đèn, quạt khi hết giờ, giảm 30 ki-lô-oát giờ điện mỗi tháng ở phòng tôi phụ trách.`,
    },
  ];
  return (
    <details className="disclosure">
      <summary>
        <Trans>Xem ví dụ viết cụ thể</Trans>
      </summary>
      <ul className="stack">
        {pairs.map(({ vague, concrete }) => (
          <li key={vague} className="example">
            <p className="hint">
              <Trans>Chung chung: “{vague}”</Trans>
            </p>
            <p>
              <strong>
                <Trans>Cụ thể:</Trans>
              </strong>{' '}
              {concrete}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
