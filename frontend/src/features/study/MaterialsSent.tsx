import { Trans } from '@lingui/react/macro';
import type { StudySession } from '@/api/queries/study';
import { formatDate } from '@/i18n/dates';
import { LinkButton } from '@/ui/LinkButton';
import { MaterialList } from './MaterialList';

/** In the invitation: what those invited shall have read before they come; officers send more. */
export function MaterialsSent({ session }: { session: StudySession }) {
  const { id, materials } = session;
  const sends = session.allowed_actions.includes('send_materials');
  const due = formatDate(session.materials_due_on);
  if (materials.length === 0 && !sends) return null;
  return (
    <section className="stack">
      <h3>
        <Trans>Tài liệu đọc trước</Trans>
      </h3>
      {materials.length > 0 ? (
        <MaterialList materials={materials} />
      ) : (
        <p className="hint">
          <Trans>Chưa gửi tài liệu nào. Gửi muộn nhất ngày {due}.</Trans>
        </p>
      )}
      {sends && (
        <div className="button-row" data-no-print="">
          <LinkButton kind="secondary" to="/chi-bo/sinh-hoat/$id/tai-lieu" params={{ id }}>
            <Trans>Gửi tài liệu đọc trước</Trans>
          </LinkButton>
        </div>
      )}
    </section>
  );
}
