import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import type { HoldValues, Person } from './hold';

/** Who does what by when. */
export function TasksStep({ people, errors }: { people: readonly Person[]; errors: Record<string, string> }) {
  const { t } = useLingui();
  const { register, control } = useFormContext<HoldValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'tasks' });
  return (
    <section className="stack">
      {fields.length === 0 && (
        <p>
          <Trans>Buổi họp giao việc cho ai, đến ngày nào xong? Không giao việc gì thì bỏ qua bước này.</Trans>
        </p>
      )}
      {fields.map((field, index) => {
        const number = index + 1;
        return (
          <fieldset key={field.id} className="card">
            <legend className="card__legend">
              <Trans>Nhiệm vụ {number}</Trans>
            </legend>
            <TextArea
              {...register(`tasks.${index}.text`)}
              id={`task-${index}`}
              label={t`Việc phải làm`}
              hint={t`Ví dụ: Rà soát chuẩn mực đạo đức của chi bộ`}
              error={errors[`task-${index}`]}
            />
            <Select
              {...register(`tasks.${index}.member_id`)}
              label={t`Giao cho`}
              emptyLabel={t`Cả chi bộ`}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField
              {...register(`tasks.${index}.due_on`)}
              id={`due-${index}`}
              label={t`Hạn xong`}
              error={errors[`due-${index}`]}
            />
            <div className="button-row">
              <Button kind="quiet" size="small" onClick={() => remove(index)}>
                <Trans>Bỏ nhiệm vụ {number}</Trans>
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div className="button-row">
        <Button
          kind="secondary"
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => append({ text: '', member_id: '', due_on: '' })}
        >
          <Trans>Thêm một nhiệm vụ</Trans>
        </Button>
      </div>
    </section>
  );
}
