/** Grades: one's own, those of a unit, one form, and the rule sets. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, withYear } from './base';
import { flagOf, oneOf, textOf, yearOf } from './search';

type Values = Record<string, unknown>;

const STATES = ['opened', 'self_graded', 'appraised', 'decided', 'locked'] as const;
const PERIODS = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4', 'term'] as const;

/** Whose grades, of which period; members and the whole year where the address says nothing. */
const asked = (values: Values) => ({
  ...textOf(values, 'don_vi'),
  ...yearOf(values),
  ...oneOf(values, 'ky', PERIODS),
  ...oneOf(values, 'doi_tuong', ['to-chuc'] as const),
});

const pages = () => import('../pages/gradings');
const rulePages = () => import('../pages/gradingRules');

export const gradingRoutes = {
  ofYear: [
    createRoute({
      getParentRoute: () => withYear,
      path: '/xep-loai',
      validateSearch: (values: Values) => ({
        ...asked(values),
        ...oneOf(values, 'trang_thai', STATES),
        ...textOf(values, 'sau'),
      }),
      component: lazyRouteComponent(pages, 'UnitGradings'),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/xep-loai/quyet-dinh',
      staticData: { task: true },
      validateSearch: asked,
      component: lazyRouteComponent(pages, 'Decide'),
    }),
    createRoute({
      getParentRoute: () => withYear,
      path: '/xep-loai/bo-tieu-chi/$id',
      validateSearch: (values: Values) => ({ ...asked(values), ...flagOf(values, 'thu') }),
      component: lazyRouteComponent(pages, 'RuleSetPage'),
    }),
  ],
  one: [
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/cua-toi',
      component: lazyRouteComponent(pages, 'OwnGradings'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/bo-tieu-chi',
      component: lazyRouteComponent(pages, 'RuleSets'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/bo-tieu-chi/moi',
      staticData: { task: true },
      validateSearch: (values: Values) => textOf(values, 'tu'),
      component: lazyRouteComponent(rulePages, 'NewRuleSet'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/bo-tieu-chi/$id/sua',
      staticData: { task: true },
      component: lazyRouteComponent(rulePages, 'EditRuleSet'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/$id',
      component: lazyRouteComponent(pages, 'OneGrading'),
    }),
    createRoute({
      getParentRoute: () => signedIn,
      path: '/xep-loai/$id/cham',
      staticData: { task: true },
      validateSearch: (values: Values) => oneOf(values, 'vai', ['nhan-xet'] as const),
      component: lazyRouteComponent(pages, 'Score'),
    }),
  ],
} as const;
