import { expect, test } from 'vitest';
import { inspectionGaps, inspectionToSend, type InspectionValues } from '@/features/inspections/plan';

const whole: InspectionValues = {
  kind: 'inspection',
  of: 'organisation',
  subject: 'cell',
  title: ' Kiểm tra việc làm theo Bác ',
  content: 'Đăng ký, công khai.',
  period_from: '01/01/2026',
  period_to: '31/10/2026',
  planned_for: '5/11/2026',
};

test.each([
  [{}, []],
  [{ subject: null }, ['subject']],
  [{ title: ' ', content: '' }, ['title', 'content']],
  [{ period_to: '31/12/2025' }, ['period_to']],
  [{ period_from: '31/02/2026' }, ['period_from']],
  [{ planned_for: 'mai' }, ['planned_for']],
] as const)('with %o the form lacks %o', (changed, gaps) =>
  expect(inspectionGaps({ ...whole, ...changed })).toEqual(gaps),
);

test('an inspection is of an organisation or of a member, never both', () => {
  expect(inspectionToSend('committee', whole)).toMatchObject({
    organisation_id: 'committee',
    subject_organisation_id: 'cell',
    subject_member_id: null,
    title: 'Kiểm tra việc làm theo Bác',
    planned_for: '2026-11-05',
  });
  expect(inspectionToSend('committee', { ...whole, of: 'member', subject: 'an' })).toMatchObject({
    subject_organisation_id: null,
    subject_member_id: 'an',
  });
});
