import type { Import, ImportRow } from '@/api/queries/imports';
import { currentLocale } from '@/i18n';

const textOf = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'object') return Object.values(value).map(textOf).join(' ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
};

/** What a row changes: before and after, field by field. */
export function Changes({ row, fields }: { row: ImportRow; fields: Import['fields'] }) {
  if (!row.changes) return null;
  const titleOf = (field: string) => {
    const found = fields.find((each) => each.field === field);
    return found ? (currentLocale() === 'en' ? found.title_en : found.title_vi) : field;
  };
  return (
    <ul className="changes">
      {Object.entries(row.changes).map(([field, [before, after]]) => (
        <li key={field}>
          {titleOf(field)}: {row.action === 'create' ? null : <del>{textOf(before)}</del>}{' '}
          <ins>{textOf(after)}</ins>
        </li>
      ))}
    </ul>
  );
}
