import { Plural, Trans } from '@lingui/react/macro';
import type { Invitation } from '@/api/queries/study';

/** Who was invited, and who has said in advance that they cannot come. */
export function Invited({ invitations }: { invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return null;
  const excused = invitations.filter(({ excuse }) => excuse);
  return (
    <section className="stack" data-no-print="">
      <h2>
        <Trans>Người được mời</Trans>
      </h2>
      <p>
        <Plural value={invitations.length} other="# đồng chí được mời" />
        {excused.length > 0 && (
          <>
            , <Plural value={excused.length} other="# đồng chí đã báo vắng." />
          </>
        )}
      </p>
      {excused.length > 0 && (
        <ul className="bullets">
          {excused.map(({ member, excuse }) => (
            <li key={member.id}>
              {member.name}
              <span className="hint deed-line">{excuse}</span>
            </li>
          ))}
        </ul>
      )}
      <details className="disclosure">
        <summary>
          <Trans>Xem danh sách mời</Trans>
        </summary>
        <ul className="bullets">
          {invitations.map(({ member }) => (
            <li key={member.id}>{member.name}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
