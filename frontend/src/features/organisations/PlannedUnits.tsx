import { Plural, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Plan } from '@/api/queries/reorganisations';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { UnitName } from '@/domain/ChosenUnit';
import type { ReactNode } from 'react';
import { DataTable } from '@/ui/DataTable';
import { Tag, type Tone } from '@/ui/Tag';

type PlannedUnit = Plan['units'][number];

const TONES: Record<PlannedUnit['action'], Tone> = {
  opens: 'done',
  moves: 'sent',
  changes: 'open',
  closes: 'problem',
};

/** What becomes of each organisation. */
export function PlannedUnits({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const actions: Record<PlannedUnit['action'], string> = {
    opens: t`Bắt đầu`,
    moves: t`Chuyển`,
    changes: t`Thay đổi`,
    closes: t`Kết thúc`,
  };
  // Those that begin with the case have no page yet.
  const opening = new Map(
    plan.units
      .filter(({ action }) => action === 'opens')
      .map((unit) => [unit.organisation_id, unit.name_after]),
  );
  const unitName = (id: string | null) => (id !== null && opening.get(id)) || <UnitName id={id} />;
  return (
    <DataTable<PlannedUnit>
      caption={t`Tổ chức thay đổi`}
      captionNote={<Plural value={plan.units.length} other="# tổ chức" />}
      rows={plan.units}
      rowId={({ organisation_id, action }) => `${organisation_id}-${action}`}
      rowName={({ name }) => name}
      columns={[
        { id: 'name', header: t`Tổ chức`, cell: (unit) => unit.name || unit.name_after },
        {
          id: 'action',
          header: t`Việc`,
          cell: ({ action }) => <Tag tone={TONES[action]}>{actions[action]}</Tag>,
        },
        {
          id: 'after',
          header: t`Sau khi sắp xếp`,
          cell: (unit) => <After unit={unit} kindName={(code) => nameOf(kinds, code)} unitName={unitName} />,
        },
        {
          id: 'along',
          header: t`Đơn vị đi cùng`,
          number: true,
          cell: ({ moves_along }) => (moves_along > 0 ? moves_along : ''),
        },
      ]}
    />
  );
}

function After({
  unit,
  kindName,
  unitName,
}: {
  unit: PlannedUnit;
  kindName: (code: string) => string;
  unitName: (id: string | null) => ReactNode;
}) {
  const { t } = useLingui();
  if (unit.action === 'closes')
    return (
      <span>
        {t`Số liệu do nơi này kế thừa:`} {unitName(unit.heir_id)}
      </span>
    );
  const lines = [
    unit.name_after !== unit.name && unit.name_after,
    unit.kind_after !== unit.kind && kindName(unit.kind_after),
    unit.code_after !== unit.code && unit.code_after,
  ].filter(Boolean);
  return (
    <span>
      {lines.join(' · ')}
      {unit.parent_id_after !== unit.parent_id && (
        <>
          {lines.length > 0 && ' · '}
          {t`trực thuộc`} {unitName(unit.parent_id_after)}
        </>
      )}
    </span>
  );
}
