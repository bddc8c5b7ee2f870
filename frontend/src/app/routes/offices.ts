/** The pages of committees: figures, organisations, members, lists in and out. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CountedColumn } from '@/api/queries/statistics';
import { isColumn } from '@/domain/columnNames';
import { signedIn, withYear } from './base';
import { dayOf, flagOf, oneOf, textOf, textsOf, yearOf } from './search';

type Values = Record<string, unknown>;

const STAGES = ['registered', 'publicised', 'self_reported', 'assessed'] as const;

const figures = (values: Values) => ({
  ...textOf(values, 'don_vi'),
  ...yearOf(values),
  ...dayOf(values, 'moc'),
  ...oneOf(values, 'cau_truc', ['hom-nay']),
});

/** The number that is opened; those who are missing where the address names none. */
export const columnOf = ({ cot }: Values): { cot: CountedColumn } => ({
  cot: isColumn(cot) ? cot : 'missing',
});

export const figureRoutes = [
  createRoute({
    getParentRoute: () => withYear,
    path: '/to-chuc',
    validateSearch: (values: Values) => ({ ...figures(values), ...oneOf(values, 'buoc', STAGES) }),
    component: lazyRouteComponent(() => import('@/features/overview/Overview')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/to-chuc/so-lieu',
    validateSearch: (values: Values) => ({
      ...figures(values),
      ...columnOf(values),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/overview/FigureRows')),
  }),
  createRoute({
    getParentRoute: () => withYear,
    path: '/to-chuc/so-sanh',
    validateSearch: (values: Values) => ({ ...figures(values), ...textsOf(values, 'cac_don_vi') }),
    component: lazyRouteComponent(() => import('@/features/overview/Compare')),
  }),
] as const;

const CASE_KINDS = ['establish', 'rename', 'change_kind', 'move', 'merge', 'split', 'dissolve'] as const;
const CASE_STATES = ['draft', 'scheduled', 'applied', 'cancelled'] as const;

export const organisationRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau',
    validateSearch: (values: Values) => dayOf(values, 'moc'),
    component: lazyRouteComponent(() => import('@/features/organisations/Structure')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau/$id',
    validateSearch: (values: Values) => dayOf(values, 'moc'),
    component: lazyRouteComponent(() => import('@/features/organisations/Unit')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau/sap-xep',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...oneOf(values, 'trang_thai', CASE_STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/organisations/Cases')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau/sap-xep/moi',
    staticData: { task: true },
    validateSearch: (values: Values) => ({
      loai: CASE_KINDS.find((kind) => kind === values.loai) ?? 'merge',
      ...textOf(values, 'don_vi'),
    }),
    component: lazyRouteComponent(() => import('@/features/organisations/NewCase')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau/sap-xep/$id',
    component: lazyRouteComponent(() => import('@/features/organisations/CasePage')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/co-cau/sap-xep/$id/sua',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/organisations/EditCase')),
  }),
] as const;

const STATUSES = [
  'official',
  'probationary',
  'staff',
  'exempt',
  'suspended',
  'left',
  'expelled',
  'deceased',
] as const;
const TRANSFER_STATES = ['in_transit', 'received', 'cancelled'] as const;
const EXPORTS = [
  'organisations',
  'members',
  'registrations',
  'pledges',
  'figures',
  'study_sessions',
  'exemplars',
  'findings',
  'gradings',
  'transfers',
  'accounts',
] as const;

const CSV = ['csv'] as const;

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...textOf(values, 'tim'),
      ...oneOf(values, 'tinh_trang', STATUSES),
      ...flagOf(values, 'chu_chot'),
      ...flagOf(values, 'da_roi'),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/members/Members')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/moi',
    staticData: { task: true },
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    component: lazyRouteComponent(() => import('@/features/members/NewMember')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/chuyen-sinh-hoat',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...oneOf(values, 'chieu', ['di']),
      ...oneOf(values, 'trang_thai', TRANSFER_STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/members/Transfers')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/$id',
    component: lazyRouteComponent(() => import('@/features/members/Member')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/$id/sua',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/members/EditMember')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/$id/tinh-trang',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/members/StatusTask')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/dang-vien/$id/gioi-thieu',
    staticData: { task: true },
    component: lazyRouteComponent(() => import('@/features/members/IntroduceTask')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/xuat',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...yearOf(values),
      ...oneOf(values, 'muc', EXPORTS),
      ...oneOf(values, 'dang', CSV),
      ...oneOf(values, 'mau', ['national']),
    }),
    component: lazyRouteComponent(() => import('@/features/exports/Exports')),
  }),
] as const;

const LIST_KINDS = ['members', 'organisations', 'pledges', 'exemplars', 'attendance'] as const;
const LIST_STATES = ['planning', 'unmapped', 'planned', 'committed', 'undone', 'discarded'] as const;
const LIST_TABS = ['loi', 'moi', 'sua', 'giu', 'vang'] as const;

export const listRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/nhap',
    validateSearch: (values: Values) => ({
      ...oneOf(values, 'trang_thai', LIST_STATES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(() => import('@/features/imports/Imports')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/nhap/moi',
    staticData: { task: true },
    validateSearch: (values: Values) => ({
      ...oneOf(values, 'loai', LIST_KINDS),
      ...textOf(values, 'nguon'),
      ...textOf(values, 'don_vi'),
    }),
    component: lazyRouteComponent(() => import('@/features/imports/NewImport')),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/nhap/$id',
    validateSearch: (values: Values) => ({ ...oneOf(values, 'muc', LIST_TABS), ...textOf(values, 'sau') }),
    component: lazyRouteComponent(() => import('@/features/imports/ImportPage')),
  }),
] as const;
