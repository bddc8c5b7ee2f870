import { Trans, useLingui } from '@lingui/react/macro';
import type { Obstacle } from '@/api/queries/exemplars';
import { formatDate } from '@/i18n/dates';
import { Notice } from '@/ui/Notice';
import { OBSTACLES } from './words';

/** What stands against an exemplar; it may go on all the same, with a reason. */
export function Obstacles({ obstacles, live }: { obstacles: readonly Obstacle[]; live?: boolean }) {
  const { t } = useLingui();
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="warning" title={<Trans>Có điều cần cân nhắc trước khi đề nghị</Trans>} live={live}>
      <ul className="bullets">
        {obstacles.map(({ kind, subject_id, since }) => {
          const day = formatDate(since);
          return (
            <li key={subject_id}>
              {t(OBSTACLES[kind])}, <Trans>từ ngày {day}</Trans>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
