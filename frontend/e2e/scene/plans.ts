/** A committee's plan with a task that is overdue, a draft of the next, and a unit excused from a duty. */
import { call, type Caller } from '../people.ts';

interface Created {
  id: string;
  version: number;
}

const tasksOf = (year: string) => [
  { title: 'Mỗi chi bộ chọn một việc đột phá gắn với cải cách hành chính', due_on: `${year}-01-01` },
  { title: 'Sơ kết việc làm theo Bác, biểu dương các điển hình', due_on: `${year}-12-31` },
];

/** Returns: the ids of the plan that is issued and of the draft. */
export async function planTheYear(
  base: string,
  staff: Caller,
  cell: string,
  year: string,
): Promise<{ plan: string; draft: string }> {
  const organisation_id = staff.session.rights[0]?.organisation_id;
  const draft = (title: string) =>
    call<Created>(base, staff, 'POST', '/plans', {
      organisation_id,
      year: Number(year),
      title,
      basis: 'Kết luận 01-KL/TW',
      tasks: tasksOf(year),
    });
  const plan = await draft(`Kế hoạch thực hiện chuyên đề năm ${year}`);
  await call(
    base,
    staff,
    'POST',
    `/plans/${plan.id}/issue`,
    { number: '12-KH/ĐU', issued_on: `${year}-01-01` },
    plan.version,
  );
  const { items } = await call<{ items: Created[] }>(base, staff, 'GET', '/organisations?kind=cell&limit=2');
  const excused = items.find(({ id }) => id !== cell)?.id;
  await call(base, staff, 'POST', `/organisations/${excused}/duty-excuses`, {
    duty: 'themed_session',
    year: Number(year),
    number: 4,
    reason: 'Chi bộ tập trung khắc phục hậu quả bão lũ.',
  });
  return { plan: plan.id, draft: (await draft('Kế hoạch nêu gương của cán bộ chủ chốt')).id };
}
