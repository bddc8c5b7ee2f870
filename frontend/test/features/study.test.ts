import { describe, expect, test } from 'vitest';
import type { Attendance, Invitation, StudySession } from '@/api/queries/study';
import {
  attendanceToSend,
  gapsOf,
  holdValues,
  type HoldValues,
  isTaken,
  minutesToSend,
  peopleOf,
  tallyOf,
} from '@/features/study/hold';
import { parseTime } from '@/features/study/plan';
import { lackingToConvene, laterThan, nextOf, stepOf } from '@/features/study/sessions';

const invited = (id: string, expected = true, excuse: string | null = null): Invitation => ({
  member: { id, name: `Đồng chí ${id}` },
  expected,
  excuse,
});
const INVITED = [invited('an'), invited('binh', true, 'Nằm viện'), invited('cuong'), invited('dung', false)];
const NOT_TAKEN: Attendance = {
  study_session_id: 's',
  held_on: '2026-03-20',
  base_rule: '',
  summary: null,
  lines: [],
  version: 3,
};
const SUMMARY = { expected: 3, present: 2, excused: 1, absent: 0, on_duty: 0, also_present: 0 };
const session = (fields: Partial<StudySession>): StudySession =>
  ({
    id: 's',
    state: 'convened',
    held_on: '2026-03-20',
    version: 3,
    kind: 'themed',
    ...fields,
  }) as StudySession;
const start = (fields: Partial<HoldValues> = {}): HoldValues => ({
  ...holdValues({ session: session({}), attendance: NOT_TAKEN, minutes: null }),
  ...fields,
});
const people = peopleOf(INVITED, NOT_TAKEN);

describe('attendance', () => {
  test('everybody of the base is present unless excused, and nothing is noted of others', () => {
    expect(tallyOf(start(), people)).toEqual({ expected: 3, present: 2, excused: 1, absent: 0, also: 0 });
    expect(attendanceToSend(start(), people)).toEqual({ rest: 'present', marks: [] });
  });

  test('only what differs from that is sent', () => {
    const marks = {
      an: { mark: 'on_duty' as const, reason: ' Tập huấn ' },
      binh: { mark: 'present' as const, reason: '' },
      cuong: { mark: 'absent' as const, reason: 'không dùng' },
      dung: { mark: 'present' as const, reason: '' },
    };
    expect(attendanceToSend(start({ marks }), people).marks).toEqual([
      { member_id: 'an', mark: 'on_duty', reason: 'Tập huấn' },
      { member_id: 'binh', mark: 'present' },
      { member_id: 'cuong', mark: 'absent' },
      { member_id: 'dung', mark: 'present' },
    ]);
  });

  test('is sent again only when it says something else', () => {
    const line = (id: string, mark: 'present' | 'excused', reason: string | null = null) => ({
      member: { id, name: id },
      mark,
      expected: true,
      reason,
    });
    const lines = [line('an', 'present'), line('binh', 'excused', 'Nằm viện'), line('cuong', 'present')];
    const taken = { ...NOT_TAKEN, summary: SUMMARY, lines };
    expect(isTaken(start(), people, NOT_TAKEN)).toBe(false);
    expect(isTaken(start(), people, taken)).toBe(true);
    const marks = { cuong: { mark: 'absent' as const, reason: '' } };
    expect(isTaken(start({ marks }), people, taken)).toBe(false);
  });
});

describe('what a step lacks', () => {
  test('a reason where one is needed, and a day that is not to come', () => {
    const marks = { an: { mark: 'excused' as const, reason: ' ' } };
    const ids = gapsOf(1, start({ marks, held_on: '01/01/2199' }), people).map(({ id }) => id);
    expect(ids).toEqual(['held_on', 'reason-an']);
  });
  test('a conclusion', () => {
    expect(gapsOf(2, start(), people)).toHaveLength(1);
    expect(gapsOf(2, start({ conclusion: 'Thống nhất.' }), people)).toEqual([]);
  });
  test('of each task its text and a day not before the session', () => {
    const tasks = [
      { text: '', member_id: '', due_on: '19/03/2026' },
      { text: 'Rà soát', member_id: '', due_on: '20/03/2026' },
    ];
    const ids = gapsOf(3, start({ held_on: '20/03/2026', tasks }), people).map(({ id }) => id);
    expect(ids).toEqual(['task-0', 'due-0']);
  });
});

test('minutes go without empty opinions, and keep the pledges dealt with', () => {
  const opinions = [
    { member_id: '', text: ' ' },
    { member_id: 'an', text: 'Cần làm mẫu trước.' },
  ];
  const pledge = { pledge_id: 'p', member: { id: 'an', name: 'An' }, publicised: true, assessed: false };
  const minutes = { pledges: [pledge] } as never;
  expect(minutesToSend(start({ opinions, conclusion: 'Thống nhất. ' }), minutes)).toEqual({
    opinions: [{ member_id: 'an', text: 'Cần làm mẫu trước.' }],
    conclusion: 'Thống nhất.',
    tasks: [],
    pledges: [{ pledge_id: 'p', publicised: true, assessed: false }],
  });
});

test('a session without minutes comes before all to come', () => {
  const planned = session({ id: 'a', state: 'planned', held_on: '2026-05-01' });
  const nearer = session({ id: 'b', held_on: '2026-04-01' });
  const held = session({ id: 'c', state: 'held', held_on: '2026-04-20' });
  expect(nextOf([planned, nearer])?.id).toBe('b');
  expect(nextOf([planned, nearer, held])?.id).toBe('c');
  expect(nextOf([session({ state: 'approved' })])).toBeNull();
});

test.each([
  ['planned', '2026-03-01', 'prepare'],
  ['convened', '2026-03-19', 'wait'],
  ['convened', '2026-03-20', 'hold'],
  ['held', '2026-03-21', 'minute'],
  ['minuted', '2026-03-21', 'approve'],
  ['approved', '2026-03-21', null],
] as const)('a session that is %s on %s asks to %s', (state, today, step) => {
  expect(stepOf(session({ state }), today)).toBe(step);
});

test('minutes are approved at a session held later', () => {
  const all = [
    session({ id: 'before', state: 'held', held_on: '2026-01-01' }),
    session({ id: 'far', state: 'held', held_on: '2026-09-01' }),
    session({ id: 'near', state: 'minuted', held_on: '2026-06-01' }),
    session({ id: 'called', held_on: '2026-05-01' }),
  ];
  expect(laterThan(session({}), all).map(({ id }) => id)).toEqual(['near', 'far']);
});

test('a field visit needs to know where it goes', () => {
  const known = { place: 'Trụ sở', agenda: 'Đọc', chair: { id: 'a', name: 'A' } };
  expect(lackingToConvene(session({ ...known, minute_taker: null }))).toEqual(['minute_taker']);
  expect(
    lackingToConvene(session({ ...known, minute_taker: null, kind: 'field_visit', site: null })),
  ).toEqual(['minute_taker', 'site']);
});

test.each([
  ['8h30', '08:30'],
  ['19:05', '19:05'],
  ['7h', '07:00'],
  ['7', '07:00'],
  ['24:00', null],
  ['8:75', null],
  ['sáng', null],
])('a time typed as %s', (typed, time) => expect(parseTime(typed)).toBe(time));
