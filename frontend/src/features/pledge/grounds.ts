import { useLingui } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import type { ChoiceOption } from '@/ui/ChoiceFrame';
import { groundChoice } from './values';

/** What a deed may rest on: the themes that reach the cell, then the four of the paper notebook. */
export function useGroundOptions({ themes, pledge }: Notebook, chosen: string): ChoiceOption[] {
  const { t } = useLingui();
  const options: ChoiceOption[] = [
    ...themes.map(({ id, term, title }) => ({
      value: `theme:${id}`,
      label: term === 'year' ? t`Chuyên đề của năm` : t`Chuyên đề toàn khoá`,
      hint: title,
    })),
    { value: 'standard', label: t`Chuẩn mực đạo đức của đơn vị` },
    { value: 'rule', label: t`Điều đảng viên không được làm` },
    { value: 'duty', label: t`Trách nhiệm nêu gương` },
    { value: 'saying', label: t`Lời dạy của Bác` },
  ];
  // A paper or a standard named by its id, chosen elsewhere, is kept and shown.
  if (chosen !== '' && !options.some(({ value }) => value === chosen)) {
    const kept = pledge?.deeds
      .flatMap((deed) => deed.grounds)
      .find((ground) => groundChoice(ground) === chosen);
    const label = kept?.kind === 'standard' ? t`Chuẩn mực đạo đức của đơn vị` : t`Chỉ thị, quy định của Đảng`;
    options.unshift({ value: chosen, label, hint: kept?.title });
  }
  return options;
}
