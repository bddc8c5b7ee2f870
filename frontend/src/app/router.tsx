import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Failure } from './pages/Failure';
import { Loading } from './pages/Loading';
import { NotFound } from './pages/NotFound';
import { navigationFor } from './navigation';
import { accountRoutes, entryRoutes } from './routes/account';
import { root, signedIn, withYear } from './routes/base';
import { cellRoutes } from './routes/cell';
import { memberRoutes, standardsRoute } from './routes/member';

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: navigationFor(context.session.roles).home });
  },
});

const more = createRoute({
  getParentRoute: () => signedIn,
  path: '/them',
  component: lazyRouteComponent(() => import('./pages/More')),
});

const pendingPage = lazyRouteComponent(() => import('./pages/Pending'));
/** An area whose own routes will take this one's place. */
const pending = <Path extends string>(path: Path, title: MessageDescriptor) =>
  createRoute({ getParentRoute: () => signedIn, path, staticData: { title }, component: pendingPage });

const showcase = createRoute({
  getParentRoute: () => root,
  path: '/_ui',
  component: import.meta.env.DEV ? lazyRouteComponent(() => import('@/showcase/Showcase')) : NotFound,
});

const routeTree = root.addChildren([
  ...entryRoutes,
  showcase,
  signedIn.addChildren([
    home,
    more,
    ...accountRoutes,
    standardsRoute,
    withYear.addChildren([...memberRoutes, ...cellRoutes]),
    pending('/to-chuc', msg`Tổng quan`),
    pending('/dang-vien', msg`Đảng viên`),
    pending('/co-cau', msg`Cơ cấu tổ chức`),
    pending('/nhap', msg`Nhập dữ liệu`),
    pending('/kiem-tra', msg`Kiểm tra, giám sát`),
    pending('/bao-cao', msg`Báo cáo`),
    pending('/ky-yeu', msg`Kỷ yếu`),
    pending('/quan-tri', msg`Quản trị`),
  ]),
]);

const PENDING_MS = 300;

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: PENDING_MS,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Failure,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
