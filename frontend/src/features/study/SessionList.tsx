import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { StudySession } from '@/api/queries/study';
import { SESSION_KINDS, SESSION_STATES } from '@/domain/study';
import { formatDate } from '@/i18n/dates';
import { formatOf } from '@/i18n/format';
import { Tag } from '@/ui/Tag';

/** All sessions of the year, the latest first. */
export function SessionList({ sessions }: { sessions: readonly StudySession[] }) {
  const { t } = useLingui();
  return (
    <section className="stack">
      <h2>
        <Trans>Các buổi trong năm</Trans>
      </h2>
      <ul className="people">
        {sessions.map((session) => {
          const { label, tone } = SESSION_STATES[session.state];
          const { attendance } = session;
          const came = attendance && formatOf(attendance.present, attendance.expected);
          return (
            <li key={session.id} className="card person">
              <div className="split">
                <h3>
                  <Link to="/chi-bo/sinh-hoat/$id" params={{ id: session.id }}>
                    {session.title}
                  </Link>
                </h3>
                <Tag tone={tone}>{t(label)}</Tag>
              </div>
              <p className="hint">
                {[formatDate(session.held_on), t(SESSION_KINDS[session.kind]), came && t`Có mặt ${came}`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
