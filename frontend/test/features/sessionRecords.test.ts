import { expect, test } from 'vitest';
import type { Contest, Quality } from '@/api/queries/sessionRecords';
import {
  contestValues,
  emptyEntry,
  entrants,
  entryGaps,
  entryToSend,
  type EntryValues,
  unitsOf,
} from '@/features/study/entries';
import {
  daysAhead,
  materialGaps,
  materialToSend,
  type MaterialValues,
  NO_MATERIAL,
  sendingGap,
} from '@/features/study/materials';
import { scoreGap, scoresToSend, scoreValues, tallyOf } from '@/features/study/score';
import { hasEntries } from '@/features/study/sessions';

const TIMING = { held_on: '2026-03-20', materials_due_on: '2026-03-17' };

test('how long before a session materials are sent', () => expect(daysAhead(TIMING)).toBe(3));

test.each([
  ['', 'day'],
  ['31/02/2026', 'day'],
  ['16/03/2026', 'future'],
  ['15/03/2026', null],
  ['01/01/2026', null],
])('on 15 March “%s” as the day of sending: %s', (typed, gap) =>
  expect(sendingGap(typed, TIMING, '2026-03-15')).toBe(gap),
);

test.each([
  ['18/03/2026', 'late'],
  ['17/03/2026', null],
])('after the last day “%s” as the day of sending: %s', (typed, gap) =>
  expect(sendingGap(typed, TIMING, '2026-03-19')).toBe(gap),
);

const material: MaterialValues = {
  ...NO_MATERIAL,
  kind: 'saying',
  title: 'Nêu gương',
  source: 'Toàn tập',
  text: 'Một tấm gương sống',
};

test.each([
  [{}, []],
  [{ title: ' ', text: ' ', source: '' }, ['title', 'text', 'source']],
  [{ place: 'link' }, ['link']],
  [{ place: 'link', link: 'hochiminh.vn' }, ['link']],
  [{ place: 'link', link: 'https://hochiminh.vn' }, []],
  [{ place: 'file' }, ['file']],
] as const)('with %o a material lacks %o', (changed, gaps) =>
  expect(materialGaps({ ...material, ...changed })).toEqual(gaps),
);

test('of a material only that is sent which was chosen, whatever was typed before', () => {
  const typed = { ...material, link: 'https://hochiminh.vn' };
  const said = { kind: 'saying', title: 'Nêu gương', source: 'Toàn tập' };
  expect(materialToSend(typed, null)).toEqual({
    ...said,
    text: 'Một tấm gương sống',
    link: null,
    file_id: null,
  });
  expect(materialToSend({ ...typed, place: 'file' }, 'f')).toEqual({
    ...said,
    text: null,
    link: null,
    file_id: 'f',
  });
});

const CELL = { id: 'cell', name: 'Chi bộ 3' };
const entry: EntryValues = { ...emptyEntry('cell'), title: 'Từ lời dạy của Bác', member_id: 'an' };

test.each([
  [{}, []],
  [{ title: ' ', member_id: '' }, ['title', 'member']],
  [{ by: 'team' }, ['team']],
  [{ by: 'team', team: 'Đội 1' }, []],
  [{ by: 'organisation', member_id: '' }, []],
  [{ score: 'cao' }, ['score']],
  [{ score: '1001' }, ['score']],
  [{ score: '9,5' }, []],
] as const)('with %o an entry lacks %o', (changed, gaps) =>
  expect(entryGaps({ ...entry, ...changed })).toEqual(gaps),
);

const kept: Contest = {
  study_session_id: 's',
  version: 1,
  entries: [
    {
      id: 'e1',
      number: 1,
      title: 'Một',
      member: { id: 'binh', name: 'Bình' },
      organisation: null,
      team: null,
      score: 9.5,
      prize: null,
    },
    {
      id: 'e2',
      number: 2,
      title: 'Hai',
      member: null,
      organisation: { id: 'other', name: 'Chi bộ 4' },
      team: null,
      score: null,
      prize: 'Giải nhất',
    },
    {
      id: 'e3',
      number: 3,
      title: 'Ba',
      member: null,
      organisation: null,
      team: 'Đội 1',
      score: 1200,
      prize: null,
    },
  ],
};

test('entries come back as they were sent', () => {
  const sent = contestValues(kept, 'cell').entries.map(entryToSend);
  expect(sent.map(({ member_id, organisation_id, team }) => [member_id, organisation_id, team])).toEqual([
    ['binh', null, null],
    [null, 'other', null],
    [null, null, 'Đội 1'],
  ]);
  expect(sent.map(({ score, prize }) => [score, prize])).toEqual([
    [9.5, null],
    [null, 'Giải nhất'],
    [1200, null],
  ]);
});

test('a contest without entries begins with an empty one, of a comrade', () => {
  expect(contestValues({ ...kept, entries: [] }, 'cell').entries).toEqual([emptyEntry('cell')]);
  expect(entryToSend({ ...entry, by: 'organisation' })).toMatchObject({
    member_id: null,
    organisation_id: 'cell',
  });
});

test('whoever stands in an entry can be chosen again, and nobody twice', () => {
  const an = { id: 'an', name: 'An' };
  const binh = { id: 'binh', name: 'Bình' };
  expect(entrants([an], kept)).toEqual([an, binh]);
  expect(entrants([an, binh], kept)).toEqual([an, binh]);
  expect(unitsOf(CELL, kept).map(({ id }) => id)).toEqual(['cell', 'other']);
});

test.each([
  ['contest', 'convened', true],
  ['workshop', 'approved', true],
  ['contest', 'planned', false],
  ['seminar', 'cancelled', false],
  ['themed', 'held', false],
] as const)('a %s that is %s has entries: %s', (kind, state, expected) =>
  expect(hasEntries({ kind, state } as never)).toBe(expected),
);

const PREPARATION = {
  group: 'preparation',
  name_vi: '',
  name_en: '',
  maximum: 20,
  points: 18.5,
  note: 'Gửi sớm',
};
const GROUPS = [
  PREPARATION,
  { group: 'discussion', name_vi: '', name_en: '', maximum: 30, points: null, note: null },
];

test('points are written as they stand, and groups without points are left out', () => {
  const values = scoreValues({ groups: GROUPS } as unknown as Quality);
  expect(values.groups).toEqual([
    { points: '18,5', note: 'Gửi sớm' },
    { points: '', note: '' },
  ]);
  expect(scoresToSend(values, GROUPS)).toEqual([{ group: 'preparation', points: 18.5, note: 'Gửi sớm' }]);
  expect(tallyOf(values, GROUPS)).toEqual({ points: 18.5, maximum: 50, left: 1 });
});

test.each([
  ['', '', null],
  ['20', '', null],
  ['9,5', 'Tốt', null],
  ['20,5', '', 'wrong'],
  ['-1', '', 'wrong'],
  ['nhiều', '', 'wrong'],
  ['', 'Tốt', 'noted'],
] as const)('“%s” of 20 points with the remark “%s”: %s', (points, note, gap) =>
  expect(scoreGap({ points, note }, PREPARATION)).toBe(gap),
);
