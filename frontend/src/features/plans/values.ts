/** The form of a plan with its key tasks, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import type { Plan } from '@/api/queries/plans';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export interface TaskValues {
  title: string;
  /** The unit that answers for it; null: the plan's own organisation. */
  owner: string | null;
  person: { id: string; name: string } | null;
  /** As typed, dd/mm/yyyy. */
  due: string;
}

export interface PlanValues {
  title: string;
  basis: string;
  tasks: TaskValues[];
}

export const EMPTY_TASK: TaskValues = { title: '', owner: null, person: null, due: '' };
export const EMPTY_PLAN: PlanValues = { title: '', basis: '', tasks: [EMPTY_TASK] };

export const planValues = ({ title, basis, organisation, tasks }: Plan): PlanValues => ({
  title,
  basis: basis ?? '',
  tasks: tasks.map((task) => ({
    title: task.title,
    owner: task.owner.id === organisation.id ? null : task.owner.id,
    person: task.owner_member,
    due: formatDate(task.due_on),
  })),
});

export type TaskGap = 'title' | 'due';

/** What a task lacks; its last day lies in the year of its plan. */
export function taskGaps({ title, due }: TaskValues, year: number): TaskGap[] {
  const day = parseDate(due);
  const lacking: Record<TaskGap, boolean> = {
    title: cleanText(title) === '',
    due: day === null || Number(day.slice(0, 4)) !== year,
  };
  return (Object.keys(lacking) as TaskGap[]).filter((gap) => lacking[gap]);
}

/** Call it only without gaps. */
export const taskToSend = ({ title, owner, person, due }: TaskValues): Schemas['PlanTaskIn'] => ({
  title: cleanText(title),
  owner_id: owner,
  owner_member_id: person?.id ?? null,
  due_on: parseDate(due) ?? '',
});

/** A draft may have no tasks yet. */
export const planToSend = ({ title, basis, tasks }: PlanValues) => ({
  title: cleanText(title),
  basis: cleanText(basis) || null,
  tasks: tasks.map(taskToSend),
});
