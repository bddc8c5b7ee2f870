import { expect, test } from 'vitest';
import type { Plan } from '@/api/queries/plans';
import { EMPTY_TASK, planToSend, planValues, taskGaps, type TaskValues } from '@/features/plans/values';

const whole: TaskValues = {
  title: ' Rà soát chuẩn mực ',
  owner: 'cell',
  person: { id: 'an', name: 'Nguyễn Văn An' },
  due: '5/11/2026',
};

test.each([
  [{}, []],
  [{ title: ' ' }, ['title']],
  [{ due: '31/02/2026' }, ['due']],
  [{ due: '01/01/2027' }, ['due']],
  [EMPTY_TASK, ['title', 'due']],
] as const)('with %o a task of 2026 lacks %o', (changed, gaps) =>
  expect(taskGaps({ ...whole, ...changed }, 2026)).toEqual(gaps),
);

test('a plan goes with its tasks in order, and without a basis that was not written', () => {
  const tasks = [whole, { ...EMPTY_TASK, title: 'Sơ kết', due: '31/12/2026' }];
  expect(planToSend({ title: ' Kế hoạch ', basis: ' ', tasks })).toEqual({
    title: 'Kế hoạch',
    basis: null,
    tasks: [
      { title: 'Rà soát chuẩn mực', owner_id: 'cell', owner_member_id: 'an', due_on: '2026-11-05' },
      { title: 'Sơ kết', owner_id: null, owner_member_id: null, due_on: '2026-12-31' },
    ],
  });
});

test('a draft is taken up as it was written: its own organisation stands as nobody else', () => {
  const task = {
    title: 'Sơ kết',
    owner: { id: 'committee', name: '' },
    owner_member: null,
    due_on: '2026-12-31',
  };
  const plan = { title: 'Kế hoạch', basis: null, organisation: { id: 'committee', name: '' }, tasks: [task] };
  expect(planValues(plan as unknown as Plan)).toEqual({
    title: 'Kế hoạch',
    basis: '',
    tasks: [{ title: 'Sơ kết', owner: null, person: null, due: '31/12/2026' }],
  });
});
