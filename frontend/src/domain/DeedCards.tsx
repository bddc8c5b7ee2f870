import type { ReactNode } from 'react';
import type { Deed } from '@/api/queries/notebook';
import { DeedSummary } from './DeedSummary';

/** The deeds of a pledge, each a card; `foot` may add what was reached. */
export function DeedCards({ deeds, foot }: { deeds: readonly Deed[]; foot?: (deed: Deed) => ReactNode }) {
  return deeds.map((deed) => (
    <article key={deed.id} className="card">
      <h3>{deed.action}</h3>
      <DeedSummary deed={deed} />
      {foot?.(deed)}
    </article>
  ));
}
