import { expect, test } from 'vitest';
import type { ReportBelow, ReportState } from '@/api/queries/summaries';
import { inSentence, isOverdue, latestDay, missingFirst } from '@/features/summaries/words';
import { reportToSend, valuesOf } from '@/features/summaries/write';

const below = (name: string, state: ReportState | null): ReportBelow => ({
  organisation: { id: name, name },
  report_id: null,
  state,
  is_in: false,
  on_time: null,
  digest: null,
});

test('who has not reported stands first, in the order they came', () => {
  const items = [below('An', 'accepted'), below('Bình', null), below('Chi', 'returned'), below('Dung', null)];
  expect(missingFirst(items).map(({ organisation }) => organisation.name)).toEqual([
    'Bình',
    'Dung',
    'Chi',
    'An',
  ]);
});

test.each([
  [null, '2026-07-10', false],
  [null, '2026-07-11', true],
  ['2026-07-12', '2026-07-20', false],
] as const)('sent on %s, seen on %s, overdue is %s', (submitted_on, today, overdue) =>
  expect(isOverdue({ due_on: '2026-07-10', submitted_on }, today)).toBe(overdue),
);

test.each([
  ['first_half', '2026-11-22', '2026-06-30'],
  ['year', '2026-11-22', '2026-11-22'],
  ['quarter_4', '2027-01-05', '2026-12-31'],
] as const)('the figures of %s can be of %s at the latest on %s', (period, today, day) =>
  expect(latestDay({ year: 2026, period }, today)).toBe(day),
);

test('what was not written is empty', () => {
  const values = valuesOf({
    sections: [
      { code: 'results', title: 'Kết quả', required: true, text: ' Đã đăng ký đủ. ' },
      { code: 'plan', title: 'Phương hướng', required: true, text: null },
    ],
    place: 'Lào Cai',
    authority: null,
    signatory_title: null,
    signatory_name: null,
  });
  expect(reportToSend(values)).toEqual({
    sections: { results: 'Đã đăng ký đủ.' },
    place: 'Lào Cai',
    authority: null,
    signatory_title: null,
    signatory_name: null,
  });
});

test.each([
  ['Cả năm', 'cả năm'],
  ['Sáu tháng đầu năm', 'sáu tháng đầu năm'],
  ['Quý III', 'quý III'],
])('%s in the middle of a sentence', (name, within) => {
  expect(inSentence(name)).toBe(within);
});
