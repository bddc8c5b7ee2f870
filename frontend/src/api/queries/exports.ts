/** Lists as files: the browser fetches them itself, by address. */
import type { paths } from '../schema';

export type ExportKind = paths['/api/v1/exports/{kind}']['get']['parameters']['path']['kind'];
export type ExportFormat = 'xlsx' | 'csv';

/** Lists that are of one year. */
export const OF_A_YEAR: readonly ExportKind[] = [
  'registrations',
  'pledges',
  'figures',
  'study_sessions',
  'gradings',
];

export function exportAddress(asked: {
  kind: ExportKind;
  organisation: string;
  format: ExportFormat;
  year: number | undefined;
  /** The columns of the national member list. */
  national: boolean;
}): string {
  const query = new URLSearchParams({ organisation_id: asked.organisation, format: asked.format });
  if (asked.year !== undefined) query.set('year', String(asked.year));
  if (asked.national) query.set('profile', 'national');
  return `/api/v1/exports/${asked.kind}?${query}`;
}
