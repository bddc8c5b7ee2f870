import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Failure } from './pages/Failure';
import { Loading } from './pages/Loading';
import { NotFound } from './pages/NotFound';
import { navigationFor } from './navigation';
import { accountRoutes, entryRoutes } from './routes/account';
import { root, signedIn, withYear } from './routes/base';
import { administrationRoutes } from './routes/administration';
import { cellRoutes, studyRoutes } from './routes/cell';
import { exemplarRoutes, yearbookRoutes } from './routes/exemplars';
import { gradingRoutes } from './routes/gradings';
import { dutyRoutes } from './routes/duties';
import { inspectionRoutes } from './routes/inspections';
import { memberRoutes, standardsRoute } from './routes/member';
import { figureRoutes, listRoutes, organisationRoutes, peopleRoutes } from './routes/offices';
import { summaryRoutes } from './routes/summaries';

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
    withYear.addChildren([
      ...memberRoutes,
      ...cellRoutes,
      ...studyRoutes.ofYear,
      ...figureRoutes,
      ...summaryRoutes.ofYear,
      ...gradingRoutes.ofYear,
      ...yearbookRoutes,
      ...dutyRoutes.ofYear,
    ]),
    ...studyRoutes.one,
    ...exemplarRoutes,
    ...inspectionRoutes,
    ...summaryRoutes.one,
    ...gradingRoutes.one,
    ...dutyRoutes.one,
    ...organisationRoutes,
    ...peopleRoutes,
    ...listRoutes,
    ...administrationRoutes,
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
