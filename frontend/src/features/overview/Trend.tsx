import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type AskedOf, trendQuery } from '@/api/queries/statistics';
import { TrendLine, type TrendPoint } from '@/charts/TrendLine';
import { percentOf } from '@/i18n/format';
import { Skeleton } from '@/ui/Skeleton';
import { COLUMNS, type Stage } from '@/domain/columns';

/** The share of those who must register, week by week. */
export function Trend({ asked, stage }: { asked: AskedOf; stage: Stage }) {
  const { t } = useLingui();
  const { data } = useQuery({ ...trendQuery(asked), throwOnError: true });
  if (!data) return <Skeleton lines={1} height={16} />;
  const name = t(COLUMNS[stage]);
  const points = data.weeks.map((week): TrendPoint => ({
    day: week.starts_on,
    percent: percentOf(week[`${stage}_in_all`], data.due) ?? 0,
  }));
  if (points.length === 0) return <p className="hint">{t`Năm này chưa có tuần nào để vẽ.`}</p>;
  return <TrendLine title={t`${name} theo tuần`} points={points} />;
}
