import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import type { HoldValues, Person } from './hold';

/** What comrades said, and what the session concluded. */
export function OpinionsStep({
  people,
  errors,
}: {
  people: readonly Person[];
  errors: Record<string, string>;
}) {
  const { t } = useLingui();
  const { register, control } = useFormContext<HoldValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'opinions' });
  return (
    <>
      <section className="stack">
        <h2>
          <Trans>Ý kiến phát biểu</Trans>
        </h2>
        {fields.length === 0 && (
          <p className="hint">
            <Trans>Ghi những ý kiến chính. Không có thì bỏ qua.</Trans>
          </p>
        )}
        {fields.map((field, index) => {
          const number = index + 1;
          return (
            <fieldset key={field.id} className="card">
              <legend className="card__legend">
                <Trans>Ý kiến {number}</Trans>
              </legend>
              <Select
                {...register(`opinions.${index}.member_id`)}
                label={t`Người phát biểu`}
                emptyLabel={t`Ý kiến chung`}
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextArea {...register(`opinions.${index}.text`)} label={t`Nội dung ý kiến`} />
              <div className="button-row">
                <Button kind="quiet" size="small" onClick={() => remove(index)}>
                  <Trans>Bỏ ý kiến {number}</Trans>
                </Button>
              </div>
            </fieldset>
          );
        })}
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => append({ member_id: '', text: '' })}
          >
            <Trans>Thêm một ý kiến</Trans>
          </Button>
        </div>
      </section>
      <TextArea
        {...register('conclusion')}
        id="conclusion"
        label={t`Kết luận của buổi họp`}
        hint={t`Ví dụ: Chi bộ thống nhất mỗi đồng chí chọn một việc làm theo trong quý.`}
        error={errors.conclusion}
      />
    </>
  );
}
