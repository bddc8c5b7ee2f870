/** The root of all addresses, and the two gates most pages stand behind. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { yearsQuery } from '@/api/queries/reference';
import { type Session, sessionQuery } from '@/api/queries/session';
import { NotFound } from '../pages/NotFound';
import { YearGate } from '../pages/YearGate';
import { Shell } from '../Shell';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A page with one task: the tabs of phones step aside. */
    task?: boolean;
  }
}

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

/** What an account must do first, and where. */
const FIRST: Record<Session['unfinished'][number], '/tai-khoan/mat-khau' | '/tai-khoan/xac-thuc'> = {
  change_password: '/tai-khoan/mat-khau',
  set_up_second_factor: '/tai-khoan/xac-thuc',
};

/** Whoever opens the application itself was looking at no page to come back to. */
const returnTo = (href: string): { tiep?: string } => (href === '/' ? {} : { tiep: href });

/** Everything behind the sign-in page. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/dang-nhap', search: returnTo(location.href) });
    const [first] = session.unfinished;
    if (first && location.pathname !== FIRST[first]) throw redirect({ to: FIRST[first] });
    return { session };
  },
});

/** Pages about a programme year: while none is opened they say so instead. */
export const withYear = createRoute({
  getParentRoute: () => signedIn,
  id: 'with-year',
  loader: ({ context }) => context.queryClient.ensureQueryData(yearsQuery),
  component: YearGate,
});
