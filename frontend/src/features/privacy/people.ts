/** How many people, as typed. */
import { parseQuantity } from '@/i18n/quantities';

/** Null where nothing was typed: not known yet. Undefined where it is no whole number. */
export function countOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const count = parseQuantity(text);
  return count !== null && Number.isInteger(count) ? count : undefined;
}
