/** Search parameters as they stand in addresses; what does not fit is left out. */
import { parseDate } from '@/i18n/dates';

type Search = Record<string, unknown>;

const isCivilDay = (day: string): boolean => parseDate(day.split('-').reverse().join('/')) === day;

export const yearOf = ({ nam }: Search): { nam?: number } => {
  const year = Number(nam);
  return Number.isInteger(year) && year > 0 ? { nam: year } : {};
};

/** A count from 1 on. */
export const numberOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, number>> => {
  const value = Number(search[name]);
  return Number.isInteger(value) && value > 0 ? ({ [name]: value } as Partial<Record<Name, number>>) : {};
};

export const textOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, string>> => {
  const value = search[name];
  return typeof value === 'string' && value !== ''
    ? ({ [name]: value } as Partial<Record<Name, string>>)
    : {};
};

/** A tick: `true` or nothing. */
export const flagOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, true>> =>
  search[name] === true || search[name] === 'true' ? ({ [name]: true } as Partial<Record<Name, true>>) : {};

export const oneOf = <Name extends string, Value extends string>(
  search: Search,
  name: Name,
  values: readonly Value[],
): Partial<Record<Name, Value>> => {
  const found = values.find((value) => value === search[name]);
  return found === undefined ? {} : ({ [name]: found } as Partial<Record<Name, Value>>);
};

/** Several ids under one name; one alone may stand without brackets. */
export const textsOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, string[]>> => {
  const given: unknown = search[name];
  const values: unknown[] = Array.isArray(given) ? given : [given];
  const texts = values.filter((value): value is string => typeof value === 'string' && value !== '');
  return texts.length === 0 ? {} : ({ [name]: texts } as Partial<Record<Name, string[]>>);
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A civil day, `yyyy-mm-dd`. */
export const dayOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, string>> => {
  const value = search[name];
  return typeof value === 'string' && DAY.test(value) && isCivilDay(value)
    ? ({ [name]: value } as Partial<Record<Name, string>>)
    : {};
};

/** Only addresses within the application, so that a link cannot lead elsewhere after signing in. */
export const safeReturn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
