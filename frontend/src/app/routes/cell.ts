/** The cell: its notice board for everyone, and the work of its officers. */
import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { signedIn, withYear } from './base';
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
    component: page(() => import('@/features/cell/Cell')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/cong-khai',
    validateSearch: search,
    staticData: { task: true },
    component: page(() => import('@/features/cell/Publicise')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/bang-cong-khai',
    validateSearch: search,
    component: page(() => import('@/features/cell/NoticeBoard')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/so-dang-ky',
    validateSearch: search,
    component: page(() => import('@/features/cell/Register')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/nhan-xet',
    validateSearch: (values: Record<string, unknown>) => ({
      ...search(values),
      ...textOf(values, 'dong_chi'),
    }),
    staticData: { task: true },
    component: page(() => import('@/features/cell/Assess')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/chi-bo/mien-dang-ky',
    validateSearch: search,
    staticData: { task: true },
    component: page(() => import('@/features/cell/Exceptions')),
  }),
] as const;

const STEPS = [1, 2, 3, 4] as const;
const OUTCOMES = ['gui', 'cho'] as const;

/** Study sessions: of a year, and one by one. */
export const studyRoutes = {
  ofYear: [
    createRoute({
      getParentRoute: () => withYear,
      path: '/chi-bo/sinh-hoat',
      validateSearch: search,
      component: page(() => import('@/features/study/Sessions')),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/chi-bo/sinh-hoat/ke-hoach',
      validateSearch: search,
      staticData: { task: true },
      component: page(() => import('@/features/study/PlanSession')),
    }),
  ],
  one: [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id',
      component: page(() => import('@/features/study/Session')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/sua',
      staticData: { task: true },
      component: page(() => import('@/features/study/EditSession')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/tien-hanh',
      validateSearch: ({ buoc }: Record<string, unknown>): { buoc?: (typeof STEPS)[number] } => {
        const step = STEPS.find((each) => each === Number(buoc));
        return step === undefined ? {} : { buoc: step };
      },
      staticData: { task: true },
      component: page(() => import('@/features/study/Hold')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/da-ghi',
      validateSearch: (values: Record<string, unknown>) => oneOf(values, 'ket_qua', OUTCOMES),
      staticData: { task: true },
      component: page(() => import('@/features/study/Written')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/tai-lieu',
      staticData: { task: true },
      component: page(() => import('@/features/study/Materials')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/cham-diem',
      staticData: { task: true },
      component: page(() => import('@/features/study/Score')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/bai-du-thi',
      staticData: { task: true },
      component: page(() => import('@/features/study/Entries')),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/chi-bo/sinh-hoat/$id/bien-ban',
      component: page(() => import('@/features/study/Minutes')),
    }),
  ],
} as const;
