/** Inspection and supervision: planned, carried out, and what they found put right. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './base';
import { flagOf, oneOf, textOf } from './search';

type Values = Record<string, unknown>;

const INSPECTED = ['inspected'] as const;
const STATES = ['planned', 'announced', 'in_progress', 'concluded', 'closed', 'cancelled'] as const;

export const inspectionRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kiem-tra',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...oneOf(values, 'phia', INSPECTED),
      ...oneOf(values, 'trang_thai', STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/inspections/Inspections')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kiem-tra/moi',
    staticData: { task: true },
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    component: lazyRouteComponent(() => import('@/features/inspections/NewInspection')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kiem-tra/khac-phuc',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...flagOf(values, 'qua_han'),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/inspections/Remedies')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kiem-tra/$id',
    component: lazyRouteComponent(() => import('@/features/inspections/Inspection')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kiem-tra/$id/doan',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/inspections/Team')),
  }),
] as const;
