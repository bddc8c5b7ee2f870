/** Years and catalogues: the same for everybody, seldom changed, remembered for offline use. */
import { queryOptions } from '@tanstack/react-query';
import { dayInVietnam } from '@/i18n/dates';
import { currentLocale } from '@/i18n';
import { api, type Schemas, unwrap } from '../client';
import { withMemory } from '../remembered';
import { TREE_STALE_MS } from './client';

export type CatalogueName =
  | 'rating_level'
  | 'rhythm'
  | 'organisation_kind'
  | 'sector'
  | 'position_kind'
  | 'directive_kind'
  | 'exemplar_field'
  | 'commendation_level'
  | 'commendation_form'
  | 'publicity_channel'
  | 'inspection_kind';
/** Read by pages, though no page of administrators keeps it. */
type ReadOnlyCatalogue = 'summary_report_section' | 'consent_purpose' | 'material_kind';
export type CatalogueItem = Schemas['ReferenceItemPublic'];

export const yearsQuery = queryOptions({
  queryKey: ['years'],
  staleTime: TREE_STALE_MS,
  queryFn: () => withMemory('years', async () => (await unwrap(api.GET('/api/v1/years'))).items),
});

/** The opened year that a page shows when none is asked for: this civil year, else the newest; null before the first. */
export function usualYear(years: readonly Schemas['YearPublic'][], today = dayInVietnam()): number | null {
  const current = Number(today.slice(0, 4));
  return years.find(({ year }) => year === current)?.year ?? years[0]?.year ?? null;
}

export const catalogueQuery = (catalogue: CatalogueName | ReadOnlyCatalogue) =>
  queryOptions({
    queryKey: ['catalogue', catalogue],
    staleTime: TREE_STALE_MS,
    queryFn: () =>
      withMemory(`catalogue:${catalogue}`, async () => {
        const path = { catalogue };
        return (await unwrap(api.GET('/api/v1/catalogues/{catalogue}', { params: { path } }))).items;
      }),
  });

/** The name of a code in the reader's language; the code itself where the catalogue no longer has it. */
export function nameOf(
  items: readonly Pick<CatalogueItem, 'code' | 'name_vi' | 'name_en'>[],
  code: string,
): string {
  const item = items.find((candidate) => candidate.code === code);
  if (!item) return code;
  return currentLocale() === 'en' ? item.name_en : item.name_vi;
}
