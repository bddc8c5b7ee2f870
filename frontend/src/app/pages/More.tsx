import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { sessionQuery } from '@/api/queries/session';
import { Page } from '@/ui/Page';
import { navigationFor } from '../navigation';

/** The areas that four tabs cannot hold. */
export default function More() {
  const { t } = useLingui();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { tabs, areas } = navigationFor(session?.roles ?? []);
  return (
    <Page title={t`Các mục khác`}>
      <ul className="more-list">
        {areas
          .filter((item) => !tabs.includes(item))
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to}>
                <Icon size={22} aria-hidden="true" />
                {t(label)}
                <ChevronRight size={20} aria-hidden="true" />
              </Link>
            </li>
          ))}
      </ul>
    </Page>
  );
}
