import { useLingui } from '@lingui/react/macro';
import { Link, useRouterState } from '@tanstack/react-router';
import { currentItem, type Navigation, type NavigationItem } from './navigation';

interface Props {
  navigation: Navigation;
}

function Item({ item, current, size }: { item: NavigationItem; current: boolean; size: number }) {
  const { t } = useLingui();
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      // The router would mark whatever begins the address; only the closest item is current.
      activeOptions={{ exact: true, includeSearch: false }}
      aria-current={current ? 'page' : undefined}
    >
      <Icon size={size} aria-hidden="true" strokeWidth={1.8} />
      {t(item.label)}
    </Link>
  );
}

const usePath = () => useRouterState({ select: (state) => state.location.pathname });

/** All areas, on wide screens. */
export function AreaBar({ navigation: { areas } }: Props) {
  const { t } = useLingui();
  const current = currentItem(areas, usePath());
  return (
    <nav className="area-bar" aria-label={t`Các mục`}>
      <ul>
        {areas.map((item) => (
          <li key={item.to}>
            <Item item={item} current={item === current} size={18} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Four tabs under the thumb, on phones. */
export function BottomTabs({ navigation: { tabs } }: Props) {
  const { t } = useLingui();
  const current = currentItem(tabs, usePath());
  return (
    <nav className="bottom" aria-label={t`Các mục chính`}>
      {tabs.map((item) => (
        <Item key={item.to} item={item} current={item === current} size={24} />
      ))}
    </nav>
  );
}
