import { Link } from '@tanstack/react-router';
import type { Organisation } from '@/api/queries/organisations';
import { Breadcrumb } from '@/ui/Breadcrumb';
import type { FigureSearch } from './asked';

/** From the top of the reader's scope down to the unit; nothing where the unit is the top. */
export function UnitPath({ unit, search }: { unit: Organisation; search: FigureSearch }) {
  if (unit.ancestors.length === 0) return null;
  return (
    <Breadcrumb
      crumbs={[
        ...unit.ancestors.map(({ id, name }) => ({
          id,
          content: (
            <Link to="/to-chuc" search={{ ...search, don_vi: id }}>
              {name}
            </Link>
          ),
        })),
        { id: unit.id, content: unit.name },
      ]}
    />
  );
}
