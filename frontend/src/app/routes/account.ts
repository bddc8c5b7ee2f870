/** Signing in, and one's own account. */
import { createRoute, redirect } from '@tanstack/react-router';
import { devicesQuery } from '@/api/queries/account';
import { sessionQuery } from '@/api/queries/session';
import { comeBack } from '@/domain/signOn';
import { page } from '../page';
import { root, signedIn } from './base';
import { safeReturn, textOf } from './search';

export const entryRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap',
    validateSearch: (search: Record<string, unknown>): { tiep?: string } => {
      const tiep = safeReturn(search.tiep);
      return tiep === undefined ? {} : { tiep };
    },
    component: page(() => import('@/features/auth/SignIn')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dang-nhap/$provider',
    staleTime: Infinity,
    loader: async ({ context: { queryClient }, params: { provider } }) => {
      const outcome = await comeBack(provider, new URLSearchParams(location.search));
      if (!('session' in outcome)) return outcome;
      queryClient.setQueryData(sessionQuery.queryKey, outcome.session);
      throw redirect({ href: safeReturn(outcome.returnTo) ?? '/', replace: true });
    },
    component: page(() => import('@/features/auth/SignOnRefused')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/phieu-moi',
    validateSearch: (search: Record<string, unknown>) => textOf(search, 'ma'),
    component: page(() => import('@/features/auth/Invitation')),
  }),
] as const;

export const accountRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tai-khoan',
    component: page(() => import('@/features/account/Account')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tai-khoan/mat-khau',
    staticData: { task: true },
    component: page(() => import('@/features/account/Password')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tai-khoan/thiet-bi',
    loader: ({ context }) => context.queryClient.ensureQueryData(devicesQuery),
    component: page(() => import('@/features/account/Devices')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/tai-khoan/xac-thuc',
    staticData: { task: true },
    component: page(() => import('@/features/account/SecondFactor')),
  }),
] as const;
