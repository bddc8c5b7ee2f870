import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Indicator, UnitFigures } from '@/api/queries/statistics';
import { isColumn } from '@/domain/columnNames';
import { formatInteger, formatOf, formatPercent } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { type FigureSearch, questionOf } from './asked';
import { localName } from './BaseNote';
import { RowsLink } from './RowsLink';

interface Props {
  units: readonly UnitFigures[];
  sheets: readonly Indicator[];
  search: FigureSearch;
  onRemove: (id: string) => void;
}

/** Indicators down, units across; the bar beside a share is only an aid, the counts are the figure. */
export function ComparisonTable({ units, sheets, search, onRemove }: Props) {
  const { t } = useLingui();
  const shown = units.flatMap(({ organisation, years: [figures] }) =>
    organisation && figures ? [{ ...organisation, indicators: figures.indicators }] : [],
  );
  const codes = shown[0]?.indicators.map(({ code }) => code) ?? [];
  const named = codes.flatMap((code) => sheets.filter((sheet) => sheet.code === code));
  return (
    <div className="table-wrap">
      <table className="table comparison">
        <caption>
          <Trans>Các chỉ số chính</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Đơn vị</Trans>
            </th>
            {named.map((sheet) => (
              <th key={sheet.code} scope="col" className="number">
                {localName(sheet)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name, indicators }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/to-chuc" search={{ ...questionOf(search), don_vi: id }}>
                  {name}
                </Link>
                <Button
                  kind="quiet"
                  size="small"
                  icon={<X size={16} aria-hidden="true" />}
                  onClick={() => onRemove(id)}
                  data-no-print=""
                >
                  <Trans>Bỏ</Trans>
                  <span className="visually-hidden"> {name}</span>
                </Button>
              </th>
              {named.map((sheet) => {
                const value = indicators.find(({ code }) => code === sheet.code);
                if (!value) return <td key={sheet.code} />;
                const { numerator, denominator, percent } = value;
                const label = localName(sheet);
                const counts =
                  denominator === null ? formatInteger(numerator) : formatOf(numerator, denominator);
                return (
                  <td key={sheet.code} className="number" data-full={percent === 100 || undefined}>
                    {isColumn(sheet.numerator) ? (
                      <RowsLink
                        search={search}
                        unit={id}
                        column={sheet.numerator}
                        name={t`${label}, ${name}`}
                      >
                        {counts}
                      </RowsLink>
                    ) : (
                      counts
                    )}
                    {denominator !== null && (
                      <span className="comparison__share">
                        <span className="bar" aria-hidden="true">
                          <i style={{ '--share': `${percent ?? 0}%` } as CSSProperties} />
                        </span>
                        {formatPercent(percent)}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
