import { Trans, useLingui } from '@lingui/react/macro';
import type { SessionTask } from '@/api/queries/study';
import { formatDate } from '@/i18n/dates';

/** The tasks that a session gave, as a table for the file. */
export function MinutesTasks({ tasks }: { tasks: readonly SessionTask[] }) {
  const { t } = useLingui();
  return (
    <section>
      <h2>
        <Trans>Nhiệm vụ đã giao</Trans>
      </h2>
      <div className="table-wrap">
        <table className="table" data-cards="">
          <caption className="visually-hidden">{t`Nhiệm vụ đã giao`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Việc phải làm`}</th>
              <th scope="col">{t`Giao cho`}</th>
              <th scope="col">{t`Hạn xong`}</th>
              <th scope="col">{t`Kết quả`}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ id, text, member, due_on, done_on, result }) => {
              const day = done_on && formatDate(done_on);
              return (
                <tr key={id}>
                  <th scope="row">{text}</th>
                  <td>
                    <span className="table__label" aria-hidden="true">{t`Giao cho`}</span>
                    {member?.name ?? t`Cả chi bộ`}
                  </td>
                  <td>
                    <span className="table__label" aria-hidden="true">{t`Hạn xong`}</span>
                    {formatDate(due_on)}
                  </td>
                  <td>
                    <span className="table__label" aria-hidden="true">{t`Kết quả`}</span>
                    {day ? t`Xong ngày ${day}: ${result}` : t`Chưa xong`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
