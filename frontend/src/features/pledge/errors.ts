import type { FieldErrors } from 'react-hook-form';
import type { SummaryError } from '@/ui/ErrorSummary';
import type { DeedValues, PledgeValues } from './values';

export const fieldId = (index: number, name: keyof DeedValues): string => `deed-${index}-${name}`;

const ORDER: readonly (keyof DeedValues)[] = ['action', 'quantity', 'due', 'citation'];

/** All errors of the form, in the order of its fields. */
export const deedErrors = (errors: FieldErrors<PledgeValues>): SummaryError[] =>
  (errors.deeds ?? []).flatMap?.((deed, index) =>
    ORDER.flatMap((name) => {
      const text = deed?.[name]?.message;
      return text ? [{ fieldId: fieldId(index, name), text }] : [];
    }),
  ) ?? [];
