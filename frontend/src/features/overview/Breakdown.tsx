import { Trans, useLingui } from '@lingui/react/macro';
import type { Statistics } from '@/api/queries/statistics';
import { formatInteger } from '@/i18n/format';
import type { FigureSearch } from './asked';
import { type Column, COLUMNS, ofLeaders } from '@/domain/columns';
import { RowsLink } from './RowsLink';

type YearFigures = Statistics['units'][number]['years'][number];

/** From the list to the base, and from the base to what is missing; turns apart from people. */
const LINES: readonly { column: Column; part: boolean }[] = [
  { column: 'people', part: false },
  { column: 'due', part: false },
  { column: 'registered', part: true },
  { column: 'missing', part: true },
  { column: 'exempt', part: false },
  { column: 'excepted', part: false },
  { column: 'not_required', part: false },
  { column: 'volunteered', part: false },
  { column: 'rated_good', part: false },
  { column: 'turns', part: false },
];

/** Every person of the list is in exactly one line; every number opens its rows. */
export function Breakdown({ figures, search }: { figures: YearFigures; search: FigureSearch }) {
  const { t } = useLingui();
  return (
    <div className="table-wrap">
      <table className="table" data-dense="">
        <caption>
          <Trans>Từ danh sách đến số đã đăng ký</Trans>
          <small>
            <Trans>Bấm vào con số để xem từng người</Trans>
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Mục</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Mọi người</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Lãnh đạo chủ chốt</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {LINES.map(({ column, part }) => {
            const name = t(COLUMNS[column]);
            const leaders = t`${name}, lãnh đạo chủ chốt`;
            return (
              <tr key={column}>
                <th scope="row" data-part={part || undefined}>
                  {name}
                </th>
                <td className="number">
                  <RowsLink search={search} column={column} name={name}>
                    {formatInteger(figures.everybody[column])}
                  </RowsLink>
                </td>
                <td className="number">
                  <RowsLink search={search} column={ofLeaders(column)} name={leaders}>
                    {formatInteger(figures.key_leaders[column])}
                  </RowsLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
