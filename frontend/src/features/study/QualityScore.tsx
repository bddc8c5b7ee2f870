import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { qualityQuery } from '@/api/queries/sessionRecords';
import type { StudySession } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { currentLocale } from '@/i18n';
import { formatDecimal } from '@/i18n/format';
import { LinkButton } from '@/ui/LinkButton';
import { SummaryList } from '@/ui/SummaryList';
import type { QualityGroup } from './score';

export const nameOfGroup = ({ name_vi, name_en }: QualityGroup): string =>
  currentLocale() === 'en' ? name_en : name_vi;

/** How good a session that was held was, group by group. */
export function QualityScore({ session }: { session: StudySession }) {
  const { id } = session;
  const { account_id: account } = useSession();
  const { data: quality } = useQuery(qualityQuery({ account, id }));
  if (!quality) return null;
  const points = formatDecimal(quality.points);
  const most = formatDecimal(quality.maximum);
  const left = quality.groups.filter((group) => group.points === null).length;
  return (
    <section className="card">
      <h2>
        <Trans>Chất lượng buổi sinh hoạt</Trans>
      </h2>
      {left < quality.groups.length ? (
        <>
          <p className="big-number">
            <Trans>
              {points}/{most} điểm
            </Trans>
          </p>
          {left > 0 && (
            <p className="hint">
              <Plural value={left} other="Còn # nội dung chưa chấm." />
            </p>
          )}
          <SummaryList
            rows={quality.groups.map((group) => ({
              term: nameOfGroup(group),
              value:
                group.points === null ? (
                  <span className="hint">
                    <Trans>Chưa chấm</Trans>
                  </span>
                ) : (
                  <>
                    {formatDecimal(group.points)}/{formatDecimal(group.maximum)}
                    {group.note && <span className="hint deed-line">{group.note}</span>}
                  </>
                ),
            }))}
          />
        </>
      ) : (
        <p className="hint">
          <Trans>Buổi này chưa được chấm điểm.</Trans>
        </p>
      )}
      {session.allowed_actions.includes('score') && (
        <div className="button-row" data-no-print="">
          <LinkButton kind="secondary" to="/chi-bo/sinh-hoat/$id/cham-diem" params={{ id }}>
            <Trans>Chấm điểm buổi sinh hoạt</Trans>
          </LinkButton>
        </div>
      )}
    </section>
  );
}
