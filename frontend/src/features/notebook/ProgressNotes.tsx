import { Trans } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { formatDate } from '@/i18n/dates';
import { LinkButton } from '@/ui/LinkButton';

/** Interim reports, newest first, and the ways to add one or to change the pledge. */
export function ProgressNotes({ notebook, owner }: { notebook: Notebook; owner: boolean }) {
  const { progress, allowed_actions, year, member } = notebook;
  const search = { nam: year, cua: owner ? undefined : member.id };
  return (
    <>
      {progress.length > 0 && (
        <div className="card">
          <h3>
            <Trans>Ghi chép trong năm</Trans>
          </h3>
          <ul className="remarks">
            {progress.map((note) => (
              <li key={note.id}>
                <p className="hint">{formatDate(note.reported_on)}</p>
                <p>{note.text}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {owner && (
        <div className="button-row">
          {allowed_actions.includes('report_progress') && (
            <LinkButton kind="secondary" to="/so-tay/tien-do" search={search}>
              <Trans>Ghi tiến độ</Trans>
            </LinkButton>
          )}
          {allowed_actions.includes('amend') && (
            <LinkButton kind="secondary" to="/so-tay/dang-ky" search={search}>
              <Trans>Sửa nội dung đăng ký</Trans>
            </LinkButton>
          )}
        </div>
      )}
    </>
  );
}
