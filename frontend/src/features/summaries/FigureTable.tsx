import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { ReportedUnit } from '@/api/queries/summaries';
import { formatInteger, formatOf, formatPercent } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { Select } from '@/ui/Select';

type Indicator = ReportedUnit['indicators'][number];

/** The figures of a report, one unit at a time; each as counts, with its share. */
export function FigureTable({ units, note }: { units: readonly ReportedUnit[]; note: ReactNode }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(0);
  const unit = units[chosen] ?? units[0];
  if (!unit) return null;
  const relations: Record<string, string> = {
    itself: t`Toàn đơn vị`,
    own: t`Riêng đơn vị, không kể bên dưới`,
  };
  const nameOfUnit = ({ relation, organisation }: ReportedUnit) =>
    relations[relation] ?? organisation?.name ?? t`Không thuộc đơn vị nào bên dưới`;
  const columns: Column<Indicator>[] = [
    { id: 'name', header: t`Chỉ số`, cell: ({ name }) => name },
    {
      id: 'counts',
      header: t`Số lượng`,
      number: true,
      cell: ({ numerator, denominator }) =>
        denominator === null ? formatInteger(numerator) : formatOf(numerator, denominator),
    },
    {
      id: 'share',
      header: t`Tỷ lệ`,
      number: true,
      cell: ({ percent }) => formatPercent(percent),
    },
  ];
  return (
    <section className="stack">
      {units.length > 1 && (
        <div className="form-row" data-no-print="">
          <Select
            label={t`Số liệu của`}
            value={String(chosen)}
            onChange={(event) => setChosen(Number(event.target.value))}
            options={units.map((each, index) => ({ value: String(index), label: nameOfUnit(each) }))}
          />
        </div>
      )}
      <DataTable<Indicator>
        caption={t`Số liệu`}
        captionNote={
          <>
            {nameOfUnit(unit)}. {note}
          </>
        }
        rows={unit.indicators}
        rowId={({ code }) => code}
        rowName={({ name }) => name}
        columns={columns}
      />
    </section>
  );
}
