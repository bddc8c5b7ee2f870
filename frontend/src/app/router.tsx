import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '@/api/queries/session';
import { Failure } from './pages/Failure';
import { NotFound } from './pages/NotFound';
import { navigationFor } from './navigation';
import { Shell } from './Shell';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A page with one task: the tabs of phones step aside. */
    task?: boolean;
    title?: MessageDescriptor;
  }
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

/** Only addresses within the application, so that a link cannot lead elsewhere after signing in. */
export const safeReturn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  validateSearch: (search: Record<string, unknown>): { tiep?: string } => {
    const tiep = safeReturn(search.tiep);
    return tiep === undefined ? {} : { tiep };
  },
  component: lazyRouteComponent(() => import('@/features/auth/SignIn')),
});

/** Everything behind the sign-in page. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/dang-nhap', search: { tiep: location.href } });
    return { session };
  },
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: navigationFor(context.session.roles).home });
  },
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('@/features/account/Account')),
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
  signIn,
  showcase,
  signedIn.addChildren([
    home,
    account,
    more,
    pending('/so-tay', msg`Sổ tay`),
    pending('/chuan-muc', msg`Chuẩn mực`),
    pending('/dien-hinh', msg`Điển hình`),
    pending('/chi-bo', msg`Chi bộ`),
    pending('/chi-bo/sinh-hoat', msg`Sinh hoạt chuyên đề`),
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
    defaultErrorComponent: Failure,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
