/** Values of settings: taken apart into what people read and type, and put together again. */
import type { SettingValue } from '@/api/queries/settings';
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { CHOICES } from './words';

/** `numbers`: several in one line. `fields`: named numbers. `choices`: named words. `other`: only read here. */
export type Shape = 'number' | 'numbers' | 'fields' | 'choices' | 'other';
/** One entry a field; a value without parts has the one field named `value`. */
export type Typed = Readonly<Record<string, string>>;

const WHOLE = 'value';
const NEGATIVE = /^[-−]\s*/;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function shapeOf(key: string, value: SettingValue): Shape {
  if (isNumber(value)) return 'number';
  if (Array.isArray(value)) return value.length > 0 && value.every(isNumber) ? 'numbers' : 'other';
  if (!isRecord(value)) return 'other';
  if (CHOICES[key]) return 'choices';
  return Object.values(value).every(isNumber) ? 'fields' : 'other';
}

const written = (value: unknown): string => {
  if (!isNumber(value)) return String(value);
  return value < 0 ? `-${formatQuantity(-value)}` : formatQuantity(value);
};

/** As it stands in the fields of the form. */
export function typedOf(key: string, value: SettingValue): Typed {
  const shape = shapeOf(key, value);
  if (shape === 'numbers') return { [WHOLE]: (value as number[]).map(written).join('; ') };
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
  return { [WHOLE]: written(value) };
}

function numberOf(text: string): number | null {
  const negative = NEGATIVE.test(text.trim());
  const size = parseQuantity(text.trim().replace(NEGATIVE, ''));
  return size === null ? null : negative ? -size : size;
}

/** What goes to the API, and which fields cannot be read. */
export function readTyped(shape: Shape, typed: Typed): { value: SettingValue; wrong: string[] } {
  if (shape === 'choices') return { value: { ...typed }, wrong: [] };
  if (shape === 'numbers') {
    const numbers = (typed[WHOLE] ?? '').split(';').map(numberOf);
    const readable = numbers.filter(isNumber);
    return { value: readable, wrong: readable.length === numbers.length ? [] : [WHOLE] };
  }
  const parts = Object.entries(typed).map(([name, text]) => [name, numberOf(text)] as const);
  const wrong = parts.filter(([, number]) => number === null).map(([name]) => name);
  const value = shape === 'number' ? (parts[0]?.[1] ?? null) : Object.fromEntries(parts);
  return { value, wrong };
}

/** One line of a value: the part's code, null for a value without parts; its own names, if it carries them. */
export interface Line {
  part: string | null;
  names: { vi: string; en: string } | null;
  /** Codes to be put into words, or numbers. */
  items: readonly (string | number)[];
}

const itemsOf = (value: unknown): (string | number)[] => {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (isRecord(value)) return Object.values(value).flatMap(itemsOf);
  return typeof value === 'string' || isNumber(value) ? [value] : [];
};

interface Group {
  code: string;
  name_vi: string;
  name_en: string;
  maximum: number;
}
const isGroup = (value: unknown): value is Group =>
  isRecord(value) && typeof value.name_vi === 'string' && isNumber(value.maximum);

/** A value line by line, as people read it. */
export function linesOf(value: SettingValue): Line[] {
  if (isRecord(value))
    return Object.entries(value).map(([part, each]) => ({ part, names: null, items: itemsOf(each) }));
  if (Array.isArray(value) && value.length > 0 && value.every(isGroup))
    return value.map(({ code, name_vi, name_en, maximum }: Group) => ({
      part: code,
      names: { vi: name_vi, en: name_en },
      items: [maximum],
    }));
  return [{ part: null, names: null, items: itemsOf(value) }];
}
