import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { CaseFieldsProps } from './CaseFields';
import { newUnit, type UnitDraft } from './request';

/** The organisations that shall begin: one, or several when something is split. */
export function NewUnits({ draft, change, wrong, several }: CaseFieldsProps & { several?: boolean }) {
  const units = several ? draft.units : draft.units.slice(0, 1);
  const put = (index: number, changed: Partial<UnitDraft>) =>
    change({ units: draft.units.map((unit, other) => (other === index ? { ...unit, ...changed } : unit)) });
  return (
    <section className="stack">
      {units.map((unit, index) => (
        <NewUnit
          key={unit.id}
          unit={unit}
          number={several ? index + 1 : null}
          error={wrong('unit')}
          put={(changed) => put(index, changed)}
          onRemove={
            several && units.length > 1
              ? () => change({ units: draft.units.filter((_, other) => other !== index) })
              : undefined
          }
        />
      ))}
      {several && (
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => change({ units: [...draft.units, newUnit(draft.units[0]?.parent_id)] })}
          >
            <Trans>Thêm tổ chức mới</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function NewUnit({
  unit,
  number,
  error,
  put,
  onRemove,
}: {
  unit: UnitDraft;
  /** Null where there is but one. */
  number: number | null;
  error: string | false;
  put: (changed: Partial<UnitDraft>) => void;
  onRemove: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  return (
    <fieldset className="card">
      <legend className="card__legend">
        {number === null ? <Trans>Tổ chức mới</Trans> : <Trans>Tổ chức mới thứ {number}</Trans>}
      </legend>
      <ChosenUnit
        label={t`Cấp trên trực tiếp`}
        id={unit.parent_id}
        onChange={(parent_id) => put({ parent_id })}
        error={unit.parent_id === null && error && t`Hãy chọn cấp trên`}
      />
      <Select
        label={t`Loại hình`}
        emptyLabel={t`Hãy chọn`}
        value={unit.kind}
        onChange={(event) => put({ kind: event.target.value })}
        options={kinds.map(({ code }) => ({ value: code, label: nameOf(kinds, code) }))}
        error={unit.kind === '' && error && t`Hãy chọn loại hình`}
      />
      <Field
        label={t`Tên đầy đủ`}
        hint={t`Ví dụ: Chi bộ Văn phòng Sở Nội vụ`}
        value={unit.name}
        onChange={(event) => put({ name: event.target.value })}
        error={unit.name.trim() === '' && error && t`Hãy nhập tên`}
      />
      <Field
        label={t`Mã tổ chức`}
        optional
        width="medium"
        inputMode="numeric"
        value={unit.code}
        onChange={(event) => put({ code: event.target.value })}
      />
      {onRemove && (
        <div className="button-row">
          <Button kind="secondary" size="small" icon={<X size={16} aria-hidden="true" />} onClick={onRemove}>
            <Trans>Bỏ tổ chức này</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  );
}
