import { Trans } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatOf, formatPercent, percentOf } from '@/i18n/format';

export interface Figure {
  id: string;
  label: ReactNode;
  numerator: number;
  denominator: number;
  /** What is counted: "đảng viên". */
  unit: ReactNode;
  /** A link to the rows behind the figure. */
  open?: ReactNode;
}

/** The chief figures of a page: the first large, as counts; each with its share and its base. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map((figure, index) => (
        <FigureBox key={figure.id} figure={figure} lead={index === 0} />
      ))}
    </dl>
  );
}

function FigureBox({ figure, lead }: { figure: Figure; lead: boolean }) {
  const { numerator, denominator } = figure;
  const counts = formatOf(numerator, denominator);
  const share = formatPercent(percentOf(numerator, denominator));
  const full = denominator > 0 && numerator === denominator;
  return (
    <div className="figure" data-lead={lead || undefined}>
      <dt>{figure.label}</dt>
      <dd className="figure__value">{lead ? counts : share}</dd>
      {full ? (
        <dd className="figure__note" data-full="">
          <CircleCheck size={18} aria-hidden="true" />
          {lead ? <Trans>Đủ 100%</Trans> : counts} {!lead && figure.unit}
        </dd>
      ) : (
        <dd className="figure__note">
          {lead ? share : counts} {figure.unit}
        </dd>
      )}
      {figure.open && <dd>{figure.open}</dd>}
    </div>
  );
}
