/** What is set up rather than done: years, themes, accounts, roles, the trail, other programs. */
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
const DELIVERIES = ['pending', 'delivered', 'failed', 'withheld'] as const;
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

const pages = () => import('../pages/administration');
const rules = () => import('../pages/rules');

export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri',
    component: lazyRouteComponent(pages, 'Administration'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam',
    component: lazyRouteComponent(pages, 'Years'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/moi',
    staticData: { task: true },
    component: lazyRouteComponent(pages, 'NewYear'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam',
    component: lazyRouteComponent(pages, 'YearSetUp'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam/thoi-han',
    staticData: { task: true },
    component: lazyRouteComponent(pages, 'YearWindows'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/nam/$nam/khoa-so',
    staticData: { task: true },
    component: lazyRouteComponent(pages, 'YearClosing'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/chuyen-de',
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    component: lazyRouteComponent(pages, 'Themes'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/chi-thi',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(pages, 'Directives'),
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
    component: lazyRouteComponent(pages, 'Accounts'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/tai-khoan/moi',
    staticData: { task: true },
    component: lazyRouteComponent(pages, 'NewAccount'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/tai-khoan/$id',
    component: lazyRouteComponent(pages, 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/quyen',
    validateSearch: (values: Values) => ({ ...oneOf(values, 'vai_tro', ROLES), ...textOf(values, 'sau') }),
    component: lazyRouteComponent(pages, 'AllGrants'),
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
    component: lazyRouteComponent(pages, 'Trail'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/danh-muc',
    validateSearch: (values: Values) => oneOf(values, 'muc', CATALOGUES),
    component: lazyRouteComponent(pages, 'Catalogues'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/he-thong',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(pages, 'System'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/bao-tin',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(rules, 'Webhooks'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/bao-tin/moi',
    staticData: { task: true },
    component: lazyRouteComponent(rules, 'NewWebhook'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/bao-tin/$id',
    validateSearch: (values: Values) => ({
      ...oneOf(values, 'trang_thai', DELIVERIES),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(rules, 'WebhookPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/du-lieu-ca-nhan',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...oneOf(values, 'xem', ['qua-han', 'tat-ca']),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(rules, 'Desk'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/du-lieu-ca-nhan/yeu-cau/$id',
    component: lazyRouteComponent(rules, 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/du-lieu-ca-nhan/nguoi/$id',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(rules, 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/du-lieu-ca-nhan/dong-y',
    validateSearch: (values: Values) => ({
      ...textOf(values, 'don_vi'),
      ...textOf(values, 'muc_dich'),
      ...oneOf(values, 'xem', ['con', 'het']),
      ...textOf(values, 'sau'),
    }),
    component: lazyRouteComponent(rules, 'ConsentRegister'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/su-co',
    validateSearch: (values: Values) => ({ ...textOf(values, 'don_vi'), ...textOf(values, 'sau') }),
    component: lazyRouteComponent(rules, 'Incidents'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/su-co/moi',
    validateSearch: (values: Values) => textOf(values, 'don_vi'),
    staticData: { task: true },
    component: lazyRouteComponent(rules, 'NewIncident'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/su-co/$id',
    component: lazyRouteComponent(rules, 'IncidentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/don-du-lieu',
    validateSearch: (values: Values) => textOf(values, 'sau'),
    component: lazyRouteComponent(rules, 'Retention'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/thong-so',
    component: lazyRouteComponent(rules, 'Settings'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/quan-tri/thong-so/$ma',
    component: lazyRouteComponent(rules, 'SettingPage'),
  }),
] as const;
