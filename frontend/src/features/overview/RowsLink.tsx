import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CountedColumn } from '@/api/queries/statistics';
import { type FigureSearch, questionOf } from './asked';

/** A number as the way to the people behind it. `name`: said to those who only hear the link. */
export function RowsLink({
  search,
  unit,
  column,
  name,
  children,
}: {
  search: FigureSearch;
  /** Another organisation than the page's. */
  unit?: string;
  column: CountedColumn;
  name: string;
  children: ReactNode;
}) {
  return (
    <Link
      to="/to-chuc/so-lieu"
      search={{ ...questionOf(search), ...(unit ? { don_vi: unit } : {}), cot: column }}
      className="figure-link"
    >
      {children}
      <span className="visually-hidden">: {name}</span>
    </Link>
  );
}
