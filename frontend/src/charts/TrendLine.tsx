import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import { formatDate } from '@/i18n/dates';
import { formatPercent } from '@/i18n/format';
import { Skeleton } from '@/ui/Skeleton';

export interface TrendPoint {
  /** Civil day, yyyy-mm-dd; ascending. */
  day: string;
  /** Percent 0–100. */
  percent: number;
}
export interface TrendLineProps {
  title: ReactNode;
  points: readonly TrendPoint[];
  /** Percent to reach, drawn as a dashed line. */
  goal?: number;
}

const Plot = lazy(() => import('./TrendPlot'));

/** A share over time, for staff pages: the drawing loads its library on sight, the figures are in a table below. */
export function TrendLine({ title, points, goal = 100 }: TrendLineProps) {
  return (
    <figure className="trend">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <div className="trend__plot" aria-hidden="true">
        <Suspense fallback={<Skeleton lines={1} height={13} />}>
          <Plot points={points} goal={goal} />
        </Suspense>
      </div>
      <details>
        <summary>
          <Trans>Xem số liệu</Trans>
        </summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Ngày</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Tỷ lệ</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.day}>
                <th scope="row">{formatDate(point.day)}</th>
                <td className="number">{formatPercent(point.percent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
