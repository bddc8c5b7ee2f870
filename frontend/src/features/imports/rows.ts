/** Rows of a list as the check shows them. */
import type { ImportRow, Remark } from '@/api/queries/imports';
import type { RowError } from '@/ui/RowErrors';

/** All faults, row by row, each with the cell it stands in. `whole`: said of a row as a whole. */
export const errorsOf = (
  rows: readonly ImportRow[],
  reason: (remark: Remark) => string,
  whole: string,
): RowError[] =>
  rows.flatMap(({ number, errors }) =>
    errors.map((remark) => ({
      row: number ?? 0,
      column: [remark.letter, remark.title].filter(Boolean).join(' · ') || whole,
      found: remark.value,
      text: reason(remark),
    })),
  );

export interface ErrorGroup {
  code: string;
  title: string | null;
  count: number;
  /** One of them, for the words. */
  example: Remark;
}

/** The same fault of the same column once, the most frequent first. */
export function groupsOf(rows: readonly ImportRow[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>();
  for (const remark of rows.flatMap(({ errors }) => errors)) {
    const key = `${remark.code} ${remark.title}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { code: remark.code, title: remark.title, count: 1, example: remark });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** What a row is called: the person or the organisation it names. */
export function nameOfRow({ values }: Pick<ImportRow, 'values'>): string {
  const name = values.full_name ?? values.name;
  return typeof name === 'string' ? name : '–';
}
