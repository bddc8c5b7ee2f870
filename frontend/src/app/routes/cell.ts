/** The cell: its notice board for everyone, and the work of its officers. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { withYear } from './base';
import { oneOf, textOf, yearOf } from './search';

const TABS = ['missing', 'registered', 'publicised', 'self_reported', 'assessed', 'others'] as const;

const search = (values: Record<string, unknown>): { nam?: number; don_vi?: string } => ({
  ...yearOf(values),
  ...textOf(values, 'don_vi'),
});

export const cellRoutes = [
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo',
    validateSearch: (values: Record<string, unknown>) => ({
      ...search(values),
      ...oneOf(values, 'muc', TABS),
    }),
    component: lazyRouteComponent(() => import('@/features/cell/Cell')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/cong-khai',
    validateSearch: search,
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/cell/Publicise')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/bang-cong-khai',
    validateSearch: search,
    component: lazyRouteComponent(() => import('@/features/cell/NoticeBoard')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/so-dang-ky',
    validateSearch: search,
    component: lazyRouteComponent(() => import('@/features/cell/Register')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/nhan-xet',
    validateSearch: (values: Record<string, unknown>) => ({
      ...search(values),
      ...textOf(values, 'dong_chi'),
    }),
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/cell/Assess')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/mien-dang-ky',
    validateSearch: search,
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/cell/Exceptions')),
  }),
] as const;
