/** Reports to the level above. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, withYear } from './base';
import { numberOf, oneOf, textOf, yearOf } from './search';

type Values = Record<string, unknown>;

const PERIODS = ['quarter_1', 'quarter_2', 'first_half', 'quarter_3', 'quarter_4', 'year'] as const;

const asked = (values: Values) => ({
  ...textOf(values, 'don_vi'),
  ...yearOf(values),
  ...oneOf(values, 'ky', PERIODS),
});

export const summaryRoutes = {
  ofYear: [
    createRoute({
      getParentRoute: () => withYear,
      path: '/bao-cao',
      validateSearch: asked,
      component: lazyRouteComponent(() => import('@/features/summaries/Reports')),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/bao-cao/tat-ca',
      validateSearch: (values: Values) => ({ ...asked(values), ...textOf(values, 'sau') }),
      component: lazyRouteComponent(() => import('@/features/summaries/AllReports')),
    }),
  ],
  one: [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/bao-cao/$id',
      component: lazyRouteComponent(() => import('@/features/summaries/Report')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/bao-cao/$id/viet',
      staticData: { task: true },
      component: lazyRouteComponent(() => import('@/features/summaries/Write')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/bao-cao/$id/ban/$so',
      component: lazyRouteComponent(() => import('@/features/summaries/Sealed')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/bao-cao/$id/khac-biet',
      validateSearch: (values: Values) => ({ ...numberOf(values, 'truoc'), ...numberOf(values, 'sau') }),
      component: lazyRouteComponent(() => import('@/features/summaries/Differences')),
    }),
  ],
} as const;
