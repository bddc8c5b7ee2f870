import type { CSSProperties, ReactNode } from 'react';
import { formatOf, formatPercent, percentOf } from '@/i18n/format';

export interface FunnelStage {
  id: string;
  name: ReactNode;
  count: number;
}

/** How many of one base have come how far: registered, publicised, reported, assessed. */
export function Funnel({
  stages,
  base,
  label,
}: {
  stages: readonly FunnelStage[];
  base: number;
  label: string;
}) {
  return (
    <ol className="funnel" aria-label={label}>
      {stages.map((stage) => {
        const share = percentOf(stage.count, base);
        return (
          <li key={stage.id} data-full={share === 100 || undefined}>
            <span>{stage.name}</span>
            <span className="funnel__bar" aria-hidden="true">
              <i style={{ '--share': `${share ?? 0}%` } as CSSProperties} />
            </span>
            <span className="funnel__value">
              <strong>{formatPercent(share)}</strong> · {formatOf(stage.count, base)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
