/** Duties and plans, in one file for the reason given in `administration.ts`. */
export { default as Duties } from '@/features/duties/Duties';
export { default as DutyRows } from '@/features/duties/DutyRows';
export { default as EditPlan } from '@/features/plans/EditPlan';
export { default as NewPlan } from '@/features/plans/NewPlan';
export { default as PlanPage } from '@/features/plans/PlanPage';
export { default as Plans } from '@/features/plans/Plans';
