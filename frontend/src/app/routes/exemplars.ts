/** Exemplars: found by everyone, dealt with by officers and committees, collected in yearbooks. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, withYear } from './base';
import { oneOf, textOf, yearOf } from './search';

type Values = Record<string, unknown>;

const KINDS = ['individual', 'collective', 'model'] as const;
const STATES = [
  'proposed',
  'verified',
  'recognised',
  'commended',
  'spreading',
  'replicated',
  'declined',
  'withdrawn',
] as const;

const book = (values: Values) => ({ ...textOf(values, 'don_vi'), ...yearOf(values) });

/** Yearbooks, each of one year. */
export const yearbookRoutes = [
  createRoute({
    getParentRoute: () => withYear,
    path: '/dien-hinh/ky-yeu',
    validateSearch: (values: Values) => ({
      ...book(values),
      ...oneOf(values, 'xep', ['don-vi', 'linh-vuc'] as const),
    }),
    component: lazyRouteComponent(() => import('@/features/exemplars/Yearbook')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/dien-hinh/ky-yeu/soan',
    validateSearch: (values: Values) => ({ ...book(values), ...textOf(values, 'sau') }),
    component: lazyRouteComponent(() => import('@/features/exemplars/ComposeYearbook')),
  }),
] as const;

export const exemplarRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dien-hinh',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'tim'),
      ...textOf(values, 'noi'),
      ...textOf(values, 'linh_vuc'),
      ...oneOf(values, 'loai', KINDS),
      ...yearOf(values),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/exemplars/Exemplars')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dien-hinh/de-nghi',
    staticData: { task: true },
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    component: lazyRouteComponent(() => import('@/features/exemplars/Propose')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dien-hinh/ho-so',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...oneOf(values, 'trang_thai', STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/exemplars/Dossiers')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dien-hinh/ho-so/$id',
    component: lazyRouteComponent(() => import('@/features/exemplars/Dossier')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dien-hinh/$id',
    component: lazyRouteComponent(() => import('@/features/exemplars/Exemplar')),
  }),
] as const;
