/** Plans of organisations, their key tasks, and each step of both. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';

export type Plan = Schemas['PlanPublic'];
export type PlanLine = Schemas['PlanSummary'];
export type PlanState = Schemas['PlanState'];
export type PlanTask = Schemas['PlanTaskPublic'];
export type TaskState = Schemas['TaskState'];

export const PLANS_PER_PAGE = 25;

/** The plans that hold for an organisation, its own and those from above, the newest first. */
export const plansQuery = (organisation_id: string, year?: number, cursor?: string) =>
  queryOptions({
    queryKey: ['plans', 'list', organisation_id, year, cursor],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/plans', {
          params: { path: { organisation_id }, query: { year, limit: PLANS_PER_PAGE, cursor } },
        }),
      ),
  });

export const planQuery = (plan_id: string) =>
  queryOptions({
    queryKey: ['plans', 'one', plan_id],
    queryFn: () => unwrap(api.GET('/api/v1/plans/{plan_id}', { params: { path: { plan_id } } })),
  });

export const draftPlan = (body: Schemas['PlanCreate']) => unwrap(api.POST('/api/v1/plans', { body }));

type Version = Pick<Plan, 'id' | 'version'>;
const at = ({ id, version }: Version) => ({
  path: { plan_id: id },
  header: ifMatch(etagOfVersion(version)),
});

export const planSteps = {
  edit: (plan: Version, body: Schemas['PlanUpdate']) =>
    unwrap(api.PATCH('/api/v1/plans/{plan_id}', { params: at(plan), body })),
  issue: (plan: Version, body: Schemas['PlanIssue']) =>
    unwrap(api.POST('/api/v1/plans/{plan_id}/issue', { params: at(plan), body })),
  discard: (plan: Version) => unwrap(api.POST('/api/v1/plans/{plan_id}/discard', { params: at(plan) })),
  close: (plan: Version) => unwrap(api.POST('/api/v1/plans/{plan_id}/closing', { params: at(plan) })),
  reopen: (plan: Version, reason: string) =>
    unwrap(api.POST('/api/v1/plans/{plan_id}/reopening', { params: at(plan), body: { reason } })),
  addTask: ({ id }: Version, body: Schemas['PlanTaskIn']) =>
    unwrap(api.POST('/api/v1/plans/{plan_id}/tasks', { params: { path: { plan_id: id } }, body })),
};

const atTask = ({ id, version }: Version) => ({
  path: { task_id: id },
  header: ifMatch(etagOfVersion(version)),
});

export const taskSteps = {
  start: (task: Version) => unwrap(api.POST('/api/v1/plan-tasks/{task_id}/start', { params: atTask(task) })),
  complete: (task: Version, body: Schemas['PlanTaskCompletion']) =>
    unwrap(api.POST('/api/v1/plan-tasks/{task_id}/completion', { params: atTask(task), body })),
  postpone: (task: Version, body: Schemas['TaskPostponement']) =>
    unwrap(api.POST('/api/v1/plan-tasks/{task_id}/postponement', { params: atTask(task), body })),
  cancel: (task: Version, reason: string) =>
    unwrap(api.POST('/api/v1/plan-tasks/{task_id}/cancellation', { params: atTask(task), body: { reason } })),
  reopen: (task: Version, reason: string) =>
    unwrap(api.POST('/api/v1/plan-tasks/{task_id}/reopening', { params: atTask(task), body: { reason } })),
};
