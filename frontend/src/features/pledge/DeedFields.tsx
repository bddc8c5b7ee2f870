import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Notebook } from '@/api/queries/notebook';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { Citation } from './Citation';
import { fieldId } from './errors';
import { useGroundOptions } from './grounds';
import { isNamedById, type PledgeValues } from './values';

interface Props {
  form: UseFormReturn<PledgeValues>;
  index: number;
  notebook: Notebook;
  onRemove?: () => void;
}

/** The four questions about one deed. */
export function DeedFields({ form, index, notebook, onRemove }: Props) {
  const { t } = useLingui();
  const { data: rhythms } = useSuspenseQuery(catalogueQuery('rhythm'));
  const ground = useWatch({ control: form.control, name: `deeds.${index}.ground` });
  const errors = form.formState.errors.deeds?.[index];
  const number = index + 1;
  const field = <Name extends keyof PledgeValues['deeds'][number]>(name: Name) => ({
    ...form.register(`deeds.${index}.${name}`),
    id: fieldId(index, name),
  });
  return (
    <section className="deed" aria-labelledby={`deed-${index}`}>
      <div className="split">
        <h2 id={`deed-${index}`}>
          <Trans>Việc thứ {number}</Trans>
        </h2>
        {onRemove && (
          <Button kind="quiet" size="small" onClick={onRemove}>
            <Trans>Bỏ việc này</Trans>
          </Button>
        )}
      </div>
      <TextArea
        {...field('action')}
        label={t`1. Tôi sẽ làm việc gì?`}
        hint={t`Viết rõ việc, ở đâu, cho ai. Ví dụ: Mỗi tuần một buổi hướng dẫn bà con làm thủ tục qua mạng.`}
        error={errors?.action?.message}
      />
      <fieldset className="field">
        <legend>
          <Trans>2. Làm sao biết đã làm được?</Trans>
        </legend>
        <p className="hint">
          <Trans>Ghi con số và đơn vị. Ví dụ: 40 buổi.</Trans>
        </p>
        <div className="field-pair">
          <Field
            {...field('quantity')}
            label={t`Con số`}
            inputMode="decimal"
            autoComplete="off"
            error={errors?.quantity?.message}
          />
          <Field {...field('unit')} label={t`Đơn vị`} autoComplete="off" />
        </div>
        <Field
          {...field('measure')}
          label={t`Kết quả nhìn thấy được`}
          hint={t`Ví dụ: bà con tự nộp được hồ sơ.`}
          optional
        />
      </fieldset>
      <fieldset className="field">
        <legend>
          <Trans>3. Bao giờ xong?</Trans>
        </legend>
        <DateField {...field('due')} label={t`Xong trước ngày`} error={errors?.due?.message} />
        <Select
          {...field('rhythm')}
          label={t`Hoặc làm đều`}
          emptyLabel={t`Không chọn`}
          options={rhythms.map(({ code }) => ({ value: code, label: nameOf(rhythms, code) }))}
        />
      </fieldset>
      <RadioCards
        {...form.register(`deeds.${index}.ground`)}
        label={t`4. Dựa vào đâu?`}
        hint={t`Chọn căn cứ gần nhất với việc này.`}
        options={useGroundOptions(notebook, ground)}
      />
      {ground !== '' && !isNamedById(ground) && (
        <Citation
          form={form}
          index={index}
          kind={ground}
          organisation={notebook.organisation?.id ?? null}
          error={errors?.citation?.message}
        />
      )}
      <Field
        {...field('duty')}
        label={t`Việc này gắn với nhiệm vụ nào của đồng chí?`}
        hint={t`Ví dụ: công chức tiếp dân, tổ trưởng tổ dân phố.`}
        optional
      />
    </section>
  );
}
