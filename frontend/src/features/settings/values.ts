/** Values of settings, taken apart into what people read. */
import type { SettingValue } from '@/api/queries/settings';

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
