import { useSuspenseQuery } from '@tanstack/react-query';
import { findOrganisations } from '@/api/queries/organisations';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { UnitPicker, type UnitPickerProps } from '@/ui/UnitPicker';

const MOST = 30;

/** Chooses an organisation of the reader's scope; `kinds`: only of these kinds, `below`: only in this subtree. */
export function UnitField({
  kinds,
  below,
  ...props
}: Omit<UnitPickerProps, 'search'> & { kinds?: string[]; below?: string }) {
  const { data: names } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const search = async (text: string, signal: AbortSignal) => {
    const rows = await findOrganisations({ text, kind: kinds, below }, MOST, signal);
    return rows.map(({ id, name, kind, parent_name }) => ({
      id,
      name,
      path: [parent_name ?? nameOf(names, kind)],
    }));
  };
  return <UnitPicker {...props} search={search} />;
}
