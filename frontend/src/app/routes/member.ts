/** The notebook and what is written in it; also for an officer who types for a member (`cua`). */
import { createRoute } from '@tanstack/react-router';
import { notebookQuery } from '@/api/queries/notebook';
import { ownGradingsQuery } from '@/api/queries/ownGradings';
import { catalogueQuery, usualYear, yearsQuery } from '@/api/queries/reference';
import type { Session } from '@/api/queries/session';
import type { QueryClient } from '@tanstack/react-query';
import { fetchAhead, page } from '../page';
import { withYear, signedIn } from './base';
import { oneOf, textOf, yearOf } from './search';

interface NotebookSearch {
  nam?: number;
  cua?: string;
}
const search = (values: Record<string, unknown>): NotebookSearch => ({
  ...yearOf(values),
  ...textOf(values, 'cua'),
});
const outcome = (values: Record<string, unknown>) => ({
  ...search(values),
  ...oneOf(values, 'ket_qua', ['gui', 'sua', 'cho']),
});

interface Loading {
  context: { queryClient: QueryClient; session: Session };
  deps: NotebookSearch;
}

/** Asks for all that the page shows while its code is on the way. */
async function load({ context: { queryClient, session }, deps }: Loading): Promise<void> {
  const [years] = await Promise.all([
    queryClient.ensureQueryData(yearsQuery),
    queryClient.prefetchQuery(catalogueQuery('rhythm')),
    queryClient.prefetchQuery(catalogueQuery('rating_level')),
  ]);
  const year = deps.nam ?? usualYear(years);
  if (year === null) return;
  const memberId = deps.cua === undefined || deps.cua === session.member_id ? null : deps.cua;
  await queryClient.ensureQueryData(notebookQuery({ account: session.account_id, memberId, year }));
}

const review = page(() => import('@/features/pledge/Review'));
const pledgeSent = page(() => import('@/features/pledge/Sent'));
const reportSent = page(() => import('@/features/report/ReportSent'));

const loaderDeps = ({ search: { nam, cua } }: { search: NotebookSearch }) => ({ nam, cua });

export const memberRoutes = [
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay',
    validateSearch: search,
    loaderDeps,
    loader: async (asked) => {
      // With the rest, so that the task they may hold does not push the page down when it comes.
      await Promise.all([load(asked), asked.context.queryClient.prefetchQuery(ownGradingsQuery)]);
    },
    component: page(() => import('@/features/notebook/Notebook')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/dang-ky',
    validateSearch: search,
    staticData: { task: true },
    loaderDeps,
    loader: (asked) => {
      fetchAhead(review, pledgeSent);
      return load(asked);
    },
    component: page(() => import('@/features/pledge/PledgeForm')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/dang-ky/xem-lai',
    validateSearch: search,
    staticData: { task: true },
    loaderDeps,
    loader: (asked) => {
      fetchAhead(pledgeSent);
      return load(asked);
    },
    component: review,
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/dang-ky/da-gui',
    validateSearch: outcome,
    component: pledgeSent,
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/tu-bao-cao',
    validateSearch: search,
    staticData: { task: true },
    loaderDeps,
    loader: (asked) => {
      fetchAhead(reportSent);
      return load(asked);
    },
    component: page(() => import('@/features/report/SelfReport')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/tu-bao-cao/da-gui',
    validateSearch: outcome,
    component: reportSent,
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/so-tay/tien-do',
    validateSearch: search,
    staticData: { task: true },
    loaderDeps,
    loader: load,
    component: page(() => import('@/features/report/ProgressNote')),
  }),
] as const;

export const standardsRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/chuan-muc',
  component: page(() => import('@/features/standards/Standards')),
});
