import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import type { Schemas } from '@/api/client';
import { formatDate } from '@/i18n/dates';
import { formatDecimal } from '@/i18n/format';
import { SummaryList, type SummaryRow } from '@/ui/SummaryList';
import { GROUNDS } from './words';

type Deed = Pick<Schemas['DeedPublic'], 'measure' | 'quantity' | 'unit' | 'due_on' | 'rhythm' | 'duty'> & {
  grounds: readonly Pick<Schemas['GroundPublic'], 'kind' | 'citation' | 'title'>[];
};

/** `12 buổi`; with what is counted: `12 buổi (số buổi tiếp dân)`. Empty where nothing was promised. */
export function measureText({
  quantity,
  unit,
  measure,
}: Pick<Deed, 'quantity' | 'unit' | 'measure'>): string {
  const amount = quantity === null ? '' : [formatDecimal(quantity), unit].filter(Boolean).join(' ');
  if (amount && measure) return `${amount} – ${measure}`;
  return amount || (measure ?? '');
}

/** What a deed promises, under the four questions of the form. `actions` by the row's name. */
export function DeedSummary({
  deed,
  rowActions = {},
}: {
  deed: Deed;
  rowActions?: Partial<Record<'measure' | 'when' | 'ground', ReactNode>>;
}) {
  const { t } = useLingui();
  const { data: rhythms } = useSuspenseQuery(catalogueQuery('rhythm'));
  const due = deed.due_on && formatDate(deed.due_on);
  const when = [due && t`trước ${due}`, deed.rhythm && nameOf(rhythms, deed.rhythm)].filter(Boolean);
  const rows: SummaryRow[] = [
    { term: t`Cách đo`, value: measureText(deed) || t`Chưa ghi`, action: rowActions.measure },
    { term: t`Thời gian`, value: capital(when.join(', ')) || t`Chưa ghi`, action: rowActions.when },
    {
      term: t`Căn cứ`,
      value:
        deed.grounds.map((ground) => groundText(t(GROUNDS[ground.kind]), ground)).join('\n') || t`Chưa ghi`,
      action: rowActions.ground,
    },
  ];
  if (deed.duty) rows.push({ term: t`Gắn với nhiệm vụ`, value: deed.duty });
  return <SummaryList rows={rows} />;
}

const groundText = (kind: string, { title, citation }: Deed['grounds'][number]): string =>
  [kind, title ?? citation].filter(Boolean).join(': ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
