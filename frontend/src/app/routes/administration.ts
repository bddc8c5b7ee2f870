/** What is set up rather than done: years, themes, accounts, roles, the trail. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './base';
import { dayOf, oneOf, textOf } from './search';

type Values = Record<string, unknown>;

const ROLES = [
  'member',
  'secretary',
  'deputy',
  'committee_staff',
  'inspector',
  'administrator',
  'auditor',
  'service',
] as const;
const STATES = ['invited', 'active', 'suspended'] as const;
const CATALOGUES = [
  'organisation_kind',
  'sector',
  'position_kind',
  'rating_level',
  'directive_kind',
  'rhythm',
  'exemplar_field',
  'commendation_level',
  'commendation_form',
  'publicity_channel',
  'inspection_kind',
] as const;

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri',
    component: lazyRouteComponent(() => import('@/features/administration/Administration')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam',
    component: lazyRouteComponent(() => import('@/features/administration/Years')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/moi',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/administration/NewYear')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam',
    component: lazyRouteComponent(() => import('@/features/administration/YearSetUp')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam/thoi-han',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/administration/YearWindows')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam/khoa-so',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/administration/YearClosing')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/chuyen-de',
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    component: lazyRouteComponent(() => import('@/features/administration/Themes')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/chi-thi',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(() => import('@/features/administration/Directives')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/tai-khoan',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'tim'),
      ...oneOf(values, 'vai_tro', ROLES),
      ...oneOf(values, 'trang_thai', STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/administration/Accounts')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/tai-khoan/moi',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/administration/NewAccount')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/tai-khoan/$id',
    component: lazyRouteComponent(() => import('@/features/administration/AccountPage')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/quyen',
    validateSearch: (values: Values) => ({ ...oneOf(values, 'vai_tro', ROLES), ...textOf(values, 'sau') }),
    component: lazyRouteComponent(() => import('@/features/administration/AllGrants')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nhat-ky',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...textOf(values, 've'),
      ...dayOf(values, 'tu'),
      ...dayOf(values, 'den'),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/administration/Trail')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/danh-muc',
    validateSearch: (values: Values) => oneOf(values, 'muc', CATALOGUES),
    component: lazyRouteComponent(() => import('@/features/administration/Catalogues')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/he-thong',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(() => import('@/features/administration/System')),
  }),
] as const;
