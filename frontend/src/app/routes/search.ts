/** Search parameters as they stand in addresses; what does not fit is left out. */

type Search = Record<string, unknown>;

export const yearOf = ({ nam }: Search): { nam?: number } => {
  const year = Number(nam);
  return Number.isInteger(year) && year > 0 ? { nam: year } : {};
};

export const textOf = <Name extends string>(search: Search, name: Name): Partial<Record<Name, string>> => {
  const value = search[name];
  return typeof value === 'string' && value !== ''
    ? ({ [name]: value } as Partial<Record<Name, string>>)
    : {};
};

export const oneOf = <Name extends string, Value extends string>(
  search: Search,
  name: Name,
  values: readonly Value[],
): Partial<Record<Name, Value>> => {
  const found = values.find((value) => value === search[name]);
  return found === undefined ? {} : ({ [name]: found } as Partial<Record<Name, Value>>);
};

/** Only addresses within the application, so that a link cannot lead elsewhere after signing in. */
export const safeReturn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
