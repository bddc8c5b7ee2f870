import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { UnitField } from '@/domain/UnitField';
import { UnitName } from '@/domain/ChosenUnit';
import { Button } from '@/ui/Button';
import type { FieldText } from '@/ui/FieldFrame';

/** Several organisations, each added by the same box. */
export function SeveralUnits({
  ids,
  onChange,
  ...text
}: FieldText & { ids: string[]; onChange: (ids: string[]) => void }) {
  return (
    <div className="stack">
      <UnitField
        key={ids.length}
        {...text}
        value={null}
        onChange={(unit) => {
          if (unit && !ids.includes(unit.id)) onChange([...ids, unit.id]);
        }}
      />
      {ids.length > 0 && (
        <ul className="drop__files">
          {ids.map((id) => (
            <li key={id}>
              <span>
                <UnitName id={id} />
              </span>
              <Button
                kind="secondary"
                size="small"
                icon={<X size={16} aria-hidden="true" />}
                onClick={() => onChange(ids.filter((other) => other !== id))}
              >
                <Trans>Bỏ</Trans>
                <span className="visually-hidden">
                  {' '}
                  <UnitName id={id} />
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
