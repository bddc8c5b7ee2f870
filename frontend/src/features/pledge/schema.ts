import * as z from 'zod/mini';
import { parseDate } from '@/i18n/dates';
import { parseQuantity } from '@/i18n/quantities';
import { isNamedById } from './values';

export interface PledgeWords {
  action: string;
  quantity: string;
  due: string;
  dueYear: string;
  citation: string;
}

/** What cannot be sent at all. What is merely vague is hinted at by the API and never blocks. */
export function pledgeSchema(words: PledgeWords, year: number) {
  const text = z.string();
  const deed = z
    .object({
      id: text,
      action: text.check(z.refine((value) => value.trim() !== '', words.action)),
      quantity: text.check(
        z.refine((value) => value.trim() === '' || parseQuantity(value) !== null, words.quantity),
      ),
      unit: text,
      measure: text,
      due: text.check(
        z.refine((value) => value.trim() === '' || parseDate(value) !== null, words.due),
        z.refine((value) => parseDate(value)?.startsWith(`${year}-`) ?? true, words.dueYear),
      ),
      rhythm: text,
      duty: text,
      ground: text,
      citation: text,
      others: z.array(z.any()),
    })
    .check(
      z.refine(({ ground, citation }) => ground === '' || isNamedById(ground) || citation.trim() !== '', {
        path: ['citation'],
        message: words.citation,
      }),
    );
  return z.object({ deeds: z.array(deed) });
}
