import { Trans } from '@lingui/react/macro';
import type { CSSProperties, ReactNode } from 'react';
import { formatOf, formatPercent, percentOf } from '@/i18n/format';

export interface CoverageRow {
  id: string;
  /** Name as a link or button that leads into the unit. */
  name: ReactNode;
  numerator: number;
  denominator: number;
  /** Instead of the two counts: the same as a link to the rows behind them. */
  count?: ReactNode;
}
export interface CoverageBarsProps {
  caption: ReactNode;
  /** Base rule, base date and the time the figures were counted. */
  captionNote?: ReactNode;
  nameHeader: ReactNode;
  countHeader: ReactNode;
  rows: readonly CoverageRow[];
}

/** Units with the lowest share first; those where nothing was due come last. */
export const byLowestShare = (rows: readonly CoverageRow[]): CoverageRow[] =>
  [...rows].sort(
    (one, other) =>
      (percentOf(one.numerator, one.denominator) ?? Infinity) -
      (percentOf(other.numerator, other.denominator) ?? Infinity),
  );

/** A bar chart that is a table: it prints, reads aloud, and every share has its counts beside it. */
export function CoverageBars({ caption, captionNote, nameHeader, countHeader, rows }: CoverageBarsProps) {
  return (
    <div className="table-wrap">
      <table className="table bars">
        <caption>
          {caption}
          {captionNote && <small>{captionNote}</small>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{nameHeader}</th>
            <th scope="col" className="number">
              {countHeader}
            </th>
            <th scope="col" className="number">
              <Trans>Tỷ lệ</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {byLowestShare(rows).map((row) => {
            const share = percentOf(row.numerator, row.denominator);
            return (
              <tr key={row.id} data-full={share === 100 || undefined}>
                <th scope="row">{row.name}</th>
                <td className="number">{row.count ?? formatOf(row.numerator, row.denominator)}</td>
                <td className="number">
                  <span className="bar" aria-hidden="true">
                    <i style={{ '--share': `${share ?? 0}%` } as CSSProperties} />
                  </span>
                  <span className="rate">{formatPercent(share)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
