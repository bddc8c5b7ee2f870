/** The forms of the year, opened in a cell: some proposed (one more in the top level than the cap allows), one waiting for the cell, the rest untouched; and a draft of the rules to come. */
import { call, type Caller } from '../people.ts';

interface Row {
  id: string;
  version: number;
  member: { id: string; name: string };
}

const GIVEN = {
  excellent: { politics: '19', discipline: '14', example: '24', task: '37' },
  good: { politics: '16', discipline: '12', example: '20', task: '32' },
};
type Level = keyof typeof GIVEN;

/** Proposed, in the order of the list. */
const PROPOSED: readonly Level[] = ['excellent', 'good', 'excellent', 'good', 'good', 'good', 'good'];

async function say(
  base: string,
  staff: Caller,
  row: Row,
  verb: string,
  level: Level,
  text: string,
): Promise<Row> {
  const body = { points: GIVEN[level], level, text };
  return call<Row>(base, staff, 'POST', `/gradings/${row.id}/${verb}`, body, row.version);
}

/** Returns: the ids of a form of `own` that is untouched, of one that waits for the cell, of the rule set and of a draft. */
export async function openGradings(
  base: string,
  cell: string,
  year: number,
  { staff, own, secretary, administrator }: Record<'staff' | 'own' | 'secretary' | 'administrator', Caller>,
): Promise<{ ownGrading: string; grading: string; ruleSet: string; ruleDraft: string }> {
  const asked = { subject: 'member', period: 'year', year, number: 1 };
  const unit = `/organisations/${cell}/gradings`;
  await call(base, staff, 'POST', unit, asked);
  const { items } = await call<{ items: Row[] }>(
    base,
    staff,
    'GET',
    `${unit}?subject=member&year=${year}&limit=100`,
  );
  const mine = items.find(({ member }) => member.id === own.session.account.member_id);
  // Nobody appraises their own form.
  const others = items.filter((row) => row !== mine && row.member.id !== secretary.session.account.member_id);
  for (const [place, level] of PROPOSED.entries()) {
    const row = others[place];
    if (!row) break;
    const told = await say(base, staff, row, 'self-grade', level, 'Hoàn thành các việc đã đăng ký.');
    await say(base, staff, told, 'appraisal', level, 'Chi bộ nhất trí với bản tự xếp loại.');
  }
  const waiting = others[PROPOSED.length];
  if (waiting) await say(base, staff, waiting, 'self-grade', 'good', 'Còn chậm một báo cáo.');
  const [ruleSet] = await call<{ id: string; subject: string; rules: unknown }[]>(
    base,
    staff,
    'GET',
    '/grading-rule-sets',
  );
  const draft = await call<Pick<Row, 'id'>>(base, administrator, 'POST', '/grading-rule-sets', {
    subject: ruleSet?.subject,
    title: `Xếp loại từ năm ${year + 1}`,
    rules: ruleSet?.rules,
  });
  return {
    ownGrading: mine?.id ?? '',
    grading: waiting?.id ?? '',
    ruleSet: ruleSet?.id ?? '',
    ruleDraft: draft.id,
  };
}
