import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { organisationCountsQuery } from '@/api/queries/organisations';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { formatInteger } from '@/i18n/format';

/** How many organisations of each kind stand below on that day, and how many grassroots ones of each sector. */
export function UnitCounts({ id, day }: { id: string; day: string | undefined }) {
  const { t } = useLingui();
  const { data: counts } = useSuspenseQuery(organisationCountsQuery(id, day));
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const { data: sectors } = useSuspenseQuery(catalogueQuery('sector'));
  if (counts.total === 0) return null;
  const lines = [
    ...counts.by_kind.map(({ kind, count }) => ({ name: nameOf(kinds, kind), count, part: false })),
    ...(counts.grassroots_total > 0
      ? [{ name: t`Tổ chức cơ sở đảng`, count: counts.grassroots_total, part: false }]
      : []),
    ...counts.grassroots_by_sector.map(({ sector, count }) => ({
      name: sector ? nameOf(sectors, sector) : t`Chưa ghi khu vực`,
      count,
      part: true,
    })),
  ];
  return (
    <div className="table-wrap">
      <table className="table" data-dense="">
        <caption>
          <Trans>Số tổ chức bên dưới</Trans>
        </caption>
        <tbody>
          {lines.map(({ name, count, part }) => (
            <tr key={`${name}-${String(part)}`}>
              <th scope="row" data-part={part || undefined}>
                {name}
              </th>
              <td className="number">{formatInteger(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>Tất cả</Trans>
            </th>
            <td className="number">
              <strong>{formatInteger(counts.total)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
