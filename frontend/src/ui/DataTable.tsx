import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Check } from './Check';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  number?: boolean;
  sortable?: boolean;
}
export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}
export interface DataTableProps<Row> {
  caption: ReactNode;
  /** What the figures are as of, or how many rows there are. */
  captionNote?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Given: every row has a tick box. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** Instead of rows. */
  empty?: ReactNode;
}

/** A table of records; the first column names the row. On phones each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useLingui();
  const { caption, captionNote, columns, rows, rowId, rowName, sort, onSort, selected, onSelect, empty } =
    props;

  function toggle(id: string): void {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  }

  return (
    <div className="table-wrap">
      <table className="table" data-cards="">
        <caption>
          {caption}
          {captionNote && <small>{captionNote}</small>}
        </caption>
        <thead>
          <tr>
            {selected && <SelectAll rows={rows} rowId={rowId} selected={selected} onSelect={onSelect} />}
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = rowId(row);
            const name = rowName(row);
            return (
              <tr key={id} data-selected={selected?.has(id) || undefined}>
                {selected && (
                  <td className="table__tick">
                    <Check checked={selected.has(id)} onChange={() => toggle(id)}>
                      <span className="visually-hidden">{t`Chọn ${name}`}</span>
                    </Check>
                  </td>
                )}
                {columns.map((column, index) => (
                  <BodyCell key={column.id} column={column} row={row} first={index === 0} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}

function BodyCell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const className = column.number ? 'number' : undefined;
  if (first)
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  return (
    <td className={className}>
      <span className="table__label" aria-hidden="true">
        {column.header}
      </span>
      {column.cell(row)}
    </td>
  );
}

type HeaderProps<Row> = { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'onSort'>;

function HeaderCell<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={column.number ? 'number' : undefined} aria-sort={direction}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className="table__sort"
          onClick={() => onSort({ column: column.id, direction: next })}
        >
          {column.header}
          <Arrow size={15} aria-hidden="true" />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

type SelectAllProps<Row> = Pick<DataTableProps<Row>, 'rows' | 'rowId' | 'onSelect'> & {
  selected: ReadonlySet<string>;
};

function SelectAll<Row>({ rows, rowId, selected, onSelect }: SelectAllProps<Row>) {
  const { t } = useLingui();
  const ids = rows.map(rowId);
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <th scope="col" className="table__tick">
      <Check
        checked={count > 0 && count === ids.length}
        partly={count > 0 && count < ids.length}
        onChange={() => onSelect?.(new Set(count === ids.length ? [] : ids))}
      >
        <span className="visually-hidden">{t`Chọn tất cả trong trang`}</span>
      </Check>
    </th>
  );
}
