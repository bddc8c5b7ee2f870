import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useNotebook } from '@/domain/useNotebook';
import { formatInstant } from '@/i18n/format';
import { Confirmation } from '@/ui/Confirmation';
import { LinkButton } from '@/ui/LinkButton';

const route = getRouteApi('/signed-in/with-year/so-tay/tu-bao-cao/da-gui');

/** What was sent, when, and what happens next. */
export default function ReportSent() {
  const { t } = useLingui();
  const { ket_qua, ...search } = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  const [latest] = notebook.self_reports;
  const at = latest && formatInstant(latest.written_at);
  const back = (
    <LinkButton to="/so-tay" search={search}>
      {owner ? <Trans>Về sổ tay</Trans> : <Trans>Mở sổ tay của đồng chí</Trans>}
    </LinkButton>
  );
  if (ket_qua === 'cho')
    return (
      <Confirmation tone="waiting" title={t`Chưa gửi – sẽ gửi khi có mạng`} actions={back}>
        <p>
          <Trans>Máy đang mất mạng. Báo cáo được giữ trên máy này và tự gửi đi khi có mạng lại.</Trans>
        </p>
      </Confirmation>
    );
  return (
    <Confirmation tone="done" title={t`Đã gửi báo cáo`} actions={back}>
      {at && (
        <p>
          <Trans>Chi bộ nhận lúc {at}.</Trans>
        </p>
      )}
      <p>
        <Trans>
          Bước tiếp theo: tập thể chi bộ nhận xét và ghi vào sổ tay. Trước lúc đó đồng chí vẫn sửa được.
        </Trans>
      </p>
    </Confirmation>
  );
}
