import { Trans, useLingui } from '@lingui/react/macro';
import type { UseFormRegister, FieldErrors } from 'react-hook-form';
import type { Notebook } from '@/api/queries/notebook';
import { measureText } from '@/domain/DeedSummary';
import { parseQuantity } from '@/i18n/quantities';
import { Field } from '@/ui/Field';
import { countedDeeds, quantityName, type Quantities } from './values';

interface WithQuantities {
  quantities: Quantities;
}
interface Props {
  notebook: Notebook;
  register: UseFormRegister<WithQuantities>;
  errors: FieldErrors<WithQuantities>;
}

/** For each counted deed: what was promised, and the number reached. */
export function QuantityFields({ notebook, register, errors }: Props) {
  const { t } = useLingui();
  const deeds = countedDeeds(notebook);
  if (deeds.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Con số đã đạt</Trans>
      </h2>
      {deeds.map((deed) => {
        const name = quantityName(deed.id);
        const promised = measureText(deed);
        const unit = deed.unit ?? '';
        return (
          <article key={deed.id} className="card">
            <h3>{deed.action}</h3>
            <p className="hint">
              <Trans>Đã hứa: {promised}</Trans>
            </p>
            <Field
              {...register(`quantities.${name}`, {
                validate: (text) => text.trim() === '' || parseQuantity(text) !== null,
              })}
              id={name}
              label={unit ? t`Đã làm được bao nhiêu (${unit})?` : t`Đã làm được bao nhiêu?`}
              width="short"
              inputMode="decimal"
              autoComplete="off"
              error={errors.quantities?.[name] && t`Hãy ghi một con số, ví dụ 12`}
            />
          </article>
        );
      })}
    </section>
  );
}
