import { useLingui } from '@lingui/react/macro';
import type { Grading, GradingRules } from '@/api/queries/gradings';
import { formatDecimal, NOTHING } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { localName } from './words';

interface Row {
  id: string;
  name: string;
  most: string;
  own: string | null | undefined;
  unit: string | null | undefined;
}

const shown = (points: string | null | undefined): string =>
  points === null || points === undefined ? NOTHING : formatDecimal(Number(points), 2);

/** Points by criterion: the subject's own beside the unit's. Nothing before the first were given. */
export function PointsTable({ grading: { steps }, rules }: { grading: Grading; rules: GradingRules }) {
  const { t } = useLingui();
  const own = steps.findLast(({ action }) => action === 'self_grade');
  const unit = steps.findLast(({ action }) => action === 'appraise');
  if (!own && !unit) return null;
  const most = rules.criteria.reduce((sum, { points }) => sum + Number(points), 0);
  const rows: Row[] = [
    ...rules.criteria.map((criterion) => ({
      id: criterion.code,
      name: localName(criterion),
      most: criterion.points,
      own: own?.points?.[criterion.code],
      unit: unit?.points?.[criterion.code],
    })),
    { id: '', name: t`Cộng`, most: String(most), own: own?.total, unit: unit?.total },
  ];
  const columns: Column<Row>[] = [
    { id: 'name', header: t`Tiêu chí`, cell: ({ name }) => name },
    { id: 'most', header: t`Tối đa`, number: true, cell: (row) => shown(row.most) },
    { id: 'own', header: t`Tự chấm`, number: true, cell: (row) => shown(row.own) },
    { id: 'unit', header: t`Đơn vị`, number: true, cell: (row) => shown(row.unit) },
  ];
  return (
    <DataTable<Row>
      caption={t`Điểm theo tiêu chí`}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      columns={columns}
    />
  );
}
