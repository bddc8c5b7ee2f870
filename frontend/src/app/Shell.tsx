import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { outboxOf } from '@/api/outbox';
import { sessionQuery } from '@/api/queries/session';
import { ToastRegion } from '@/ui/Toast';
import { AreaBar, BottomTabs } from './Navigation';
import { navigationFor } from './navigation';

import { OutboxBar, StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import { useArrival } from './useArrival';

const MAIN = 'noi-dung';

/** Bars around every page. Task pages (`staticData.task`) hide the tabs of phones. */
export function Shell() {
  useArrival();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const task = useMatches({ select: (matches) => matches.some((match) => match.staticData.task) });
  const navigation = session ? navigationFor(session.roles) : null;
  return (
    <>
      <a className="skip-link" href={`#${MAIN}`}>
        <Trans>Đến nội dung chính</Trans>
      </a>
      <TopBar organisation={session?.organisation_name} />
      {navigation && <AreaBar navigation={navigation} />}
      <StatusBar />
      {session && <OutboxBar outbox={outboxOf(session.account_id)} />}
      <main id={MAIN} tabIndex={-1}>
        <Outlet />
      </main>
      {navigation && !task && <BottomTabs navigation={navigation} />}
      <ToastRegion />
    </>
  );
}
