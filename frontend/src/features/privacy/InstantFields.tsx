import { useLingui } from '@lingui/react/macro';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';

export interface TypedInstant {
  day: string;
  time: string;
}

/** A day and a time of day, each typed. */
export function InstantFields({
  label,
  value,
  onChange,
  error,
}: {
  /** "Phát hiện ngày". */
  label: string;
  value: TypedInstant;
  onChange: (value: TypedInstant) => void;
  error: string | false;
}) {
  const { t } = useLingui();
  return (
    <div className="field-grid">
      <DateField
        id="instant-day"
        label={label}
        value={value.day}
        onChange={({ target }) => onChange({ ...value, day: target.value })}
        error={error}
      />
      <Field
        id="instant-time"
        label={t`Lúc`}
        hint={t`Giờ:phút, ví dụ 8:30`}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        value={value.time}
        onChange={({ target }) => onChange({ ...value, time: target.value })}
      />
    </div>
  );
}
