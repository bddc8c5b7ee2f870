import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useNotebook } from '@/domain/useNotebook';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { Confirmation } from '@/ui/Confirmation';
import { LinkButton } from '@/ui/LinkButton';

const route = getRouteApi('/signed-in/with-year/so-tay/dang-ky/da-gui');

/** What was sent, when, and what happens next. */
export default function Sent() {
  const { t } = useLingui();
  const { ket_qua, ...search } = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  const { offices } = useSession();
  const day = notebook.pledge?.registered_on;
  const on = day && formatDate(day);
  const back = (
    <LinkButton to="/so-tay" search={search}>
      {owner ? <Trans>Về sổ tay</Trans> : <Trans>Mở sổ tay của đồng chí</Trans>}
    </LinkButton>
  );
  if (ket_qua === 'cho')
    return (
      <Confirmation tone="waiting" title={t`Chưa gửi – đang giữ trên máy này`} actions={back}>
        <p>
          <Trans>Máy đang mất mạng. Bài viết tự chuyển lên hệ thống khi có mạng lại.</Trans>
        </p>
        <p>
          <Trans>Khi có mạng, hãy mở sổ tay, xem lại và bấm Gửi đăng ký.</Trans>
        </p>
      </Confirmation>
    );
  const { name } = notebook.member;
  return (
    <Confirmation
      tone="done"
      title={ket_qua === 'sua' ? t`Đã gửi nội dung sửa` : t`Đã gửi đăng ký`}
      actions={
        <>
          {back}
          {!owner && offices.length > 0 && (
            <LinkButton kind="secondary" to="/chi-bo" search={{ nam: search.nam }}>
              <Trans>Về chi bộ</Trans>
            </LinkButton>
          )}
        </>
      }
    >
      {on && (
        <p>
          <Trans>
            Đồng chí {name}, đăng ký ngày {on}.
          </Trans>
        </p>
      )}
      <p>
        {ket_qua === 'sua' ? (
          <Trans>Nội dung cũ được giữ lại cùng lý do sửa. Chi bộ đọc được cả hai.</Trans>
        ) : (
          <Trans>
            Bước tiếp theo: chi bộ công khai bản đăng ký tại kỳ sinh hoạt. Đồng chí không phải làm gì thêm.
          </Trans>
        )}
      </p>
    </Confirmation>
  );
}
