import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useUnsent } from '@/domain/useStudySession';
import { Confirmation } from '@/ui/Confirmation';
import { LinkButton } from '@/ui/LinkButton';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/da-ghi');

/** What became of the minutes, and what happens next. */
export default function Written() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { ket_qua } = route.useSearch();
  const unsent = useUnsent(id);
  const back = (
    <LinkButton kind="secondary" to="/chi-bo/sinh-hoat">
      <Trans>Về sinh hoạt chuyên đề</Trans>
    </LinkButton>
  );
  if (ket_qua === 'cho' && unsent.length > 0)
    return (
      <Confirmation tone="waiting" title={t`Chưa gửi – sẽ gửi khi có mạng`} actions={back}>
        <p>
          <Trans>
            Máy đang mất mạng. Điểm danh và biên bản được giữ trên máy này và tự gửi đi khi có mạng lại.
          </Trans>
        </p>
        <ul className="bullets">
          {unsent.map((entry) => (
            <li key={entry.id}>{entry.label}</li>
          ))}
        </ul>
      </Confirmation>
    );
  return (
    <Confirmation
      tone="done"
      title={ket_qua === 'cho' ? t`Đã gửi khi có mạng lại` : t`Đã ghi biên bản`}
      actions={
        <>
          <LinkButton to="/chi-bo/sinh-hoat/$id/bien-ban" params={{ id }}>
            <Trans>Đọc và in biên bản</Trans>
          </LinkButton>
          {back}
        </>
      }
    >
      <p>
        <Trans>
          Bước tiếp theo: chi bộ thông qua biên bản tại buổi họp sau. Người ghi không tự thông qua biên bản
          của mình.
        </Trans>
      </p>
    </Confirmation>
  );
}
