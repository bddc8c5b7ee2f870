import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { branchQuery } from '@/api/queries/organisations';
import { catalogueQuery, nameOf } from '@/api/queries/reference';

/** The organisations directly below, on that day. */
export function Children({ id, day }: { id: string; day: string | undefined }) {
  const { t } = useLingui();
  const { data: nodes } = useSuspenseQuery(branchQuery(id, day));
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const children = nodes.filter(({ depth }) => depth === 1);
  return (
    <section className="stack">
      <h2>
        <Trans>Đơn vị trực thuộc</Trans>
      </h2>
      {children.length === 0 ? (
        <p className="hint">{t`Không có đơn vị nào bên dưới.`}</p>
      ) : (
        <ul className="more-list" data-scroll="">
          {children.map((child) => (
            <li key={child.id}>
              <Link to="/co-cau/$id" params={{ id: child.id }} search={{ moc: day }}>
                <span className="stack" data-gap="small">
                  <span>{child.name}</span>
                  <span className="hint">
                    {nameOf(kinds, child.kind)}
                    {child.children_count > 0 && (
                      <>
                        {' · '}
                        <Plural value={child.children_count} other="# đơn vị bên dưới" />
                      </>
                    )}
                  </span>
                </span>
                <ChevronRight size={20} aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
