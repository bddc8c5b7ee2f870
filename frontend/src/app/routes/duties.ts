/** What the rules ask by when, and what organisations plan. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, withYear } from './base';
import { numberOf, oneOf, textOf, yearOf } from './search';

type Values = Record<string, unknown>;

const STATES = ['late', 'expected', 'done', 'excused'] as const;

const pages = () => import('../pages/duties');

const asked = (values: Values) => ({ ...textOf(values, 'don_vi'), ...yearOf(values) });

export const dutyRoutes = {
  ofYear: [
    createRoute({
      getParentRoute: () => withYear,
      path: '/viec-phai-lam',
      validateSearch: asked,
      component: lazyRouteComponent(pages, 'Duties'),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/viec-phai-lam/danh-sach',
      validateSearch: (values: Values) => ({
        ...asked(values),
        ...textOf(values, 'viec'),
        ...numberOf(values, 'so'),
        ...oneOf(values, 'tinh_trang', STATES),
        ...textOf(values, 'sau'),
      }),
      component: lazyRouteComponent(pages, 'DutyRows'),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/viec-phai-lam/ke-hoach',
      validateSearch: (values: Values) => ({ ...asked(values), ...textOf(values, 'sau') }),
      component: lazyRouteComponent(pages, 'Plans'),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/viec-phai-lam/ke-hoach/moi',
      staticData: { task: true },
      validateSearch: asked,
      component: lazyRouteComponent(pages, 'NewPlan'),
    }),
  ],
  one: [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/viec-phai-lam/ke-hoach/$id',
      component: lazyRouteComponent(pages, 'PlanPage'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/viec-phai-lam/ke-hoach/$id/sua',
      staticData: { task: true },
      component: lazyRouteComponent(pages, 'EditPlan'),
    }),
  ],
} as const;
