import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { Notebook } from '@/api/queries/notebook';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { STATES } from '@/domain/words';

/** The person's other years, newest first. */
export function OtherYears({
  notebook: { other_years },
  memberId,
}: {
  notebook: Notebook;
  memberId?: string;
}) {
  const { t } = useLingui();
  const { data: levels } = useSuspenseQuery(catalogueQuery('rating_level'));
  if (other_years.length === 0) return null;
  return (
    <section className="stack" data-no-print="">
      <h2>
        <Trans>Sổ tay các năm khác</Trans>
      </h2>
      <ul className="more-list">
        {other_years.map(({ year, state, rating }) => (
          <li key={year}>
            <Link to="/so-tay" search={{ nam: year, cua: memberId }}>
              <span>
                <Trans>Năm {year}</Trans>
                <span className="hint"> · {rating ? nameOf(levels, rating) : t(STATES[state].label)}</span>
              </span>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
