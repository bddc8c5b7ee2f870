/** Numbers that people type: `1.200`, `9,5` and `9.5`. */
import { formatDecimal } from './format';

const THOUSANDS = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^\d+([.,]\d+)?$/;

/** Reads a typed number the Vietnamese way: a dot before three digits groups thousands. Null: empty or no number. */
export function parseQuantity(text: string): number | null {
  const trimmed = text.trim();
  if (THOUSANDS.test(trimmed)) return Number(trimmed.replace(/\./g, '').replace(',', '.'));
  if (PLAIN.test(trimmed)) return Number(trimmed.replace(',', '.'));
  return null;
}

/** As it is typed back; `parseQuantity` reads it again in either language. */
export const formatQuantity = (value: number): string =>
  Number.isInteger(value) ? String(value) : formatDecimal(value, 3).replace('.', ',');
