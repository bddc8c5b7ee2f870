import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '@/ui/Button';
import { TextArea } from '@/ui/TextArea';
import type { ProposalValues } from './proposal';

/** Most deeds of one exemplar; the API takes no more. */
const MOST = 20;

/** What was done, and what came of it. */
export function DeedEntries({ error }: { error: string | undefined }) {
  const { t } = useLingui();
  const { register, control } = useFormContext<ProposalValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'deeds' });
  return (
    <section className="stack">
      <h2>
        <Trans>Việc đã làm và kết quả</Trans>
      </h2>
      {fields.map((field, index) => {
        const number = index + 1;
        return (
          <fieldset key={field.id} className="card">
            <legend className="card__legend">
              <Trans>Việc {number}</Trans>
            </legend>
            <TextArea
              {...register(`deeds.${index}.text`)}
              id={`deed-${index}`}
              label={t`Đã làm gì`}
              hint={t`Ví dụ: Vận động 32 hộ hiến 1.200 m² đất mở đường liên thôn`}
              error={index === 0 && error}
            />
            <TextArea
              {...register(`deeds.${index}.result`)}
              label={t`Kết quả`}
              optional
              hint={t`Ví dụ: Đường dài 1,8 km, xong trước hạn hai tháng`}
            />
            {fields.length > 1 && (
              <div className="button-row">
                <Button kind="quiet" size="small" onClick={() => remove(index)}>
                  <Trans>Bỏ việc {number}</Trans>
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {fields.length < MOST && (
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => append({ text: '', result: '' })}
          >
            <Trans>Thêm một việc</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
