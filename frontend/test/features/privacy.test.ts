import { expect, test } from 'vitest';
import { hoursUntil, typedInstant } from '@/features/privacy/clock';
import { consentGaps, consentToSend, type ConsentValues } from '@/features/privacy/consent';
import { countOf } from '@/features/privacy/people';
import { readWord } from '@/features/privacy/words';

const NOW = Date.parse('2026-11-02T10:00:00+07:00');

test.each([
  ['2/11/2026', '8:30', '2026-11-02T01:30:00.000Z'],
  ['02112026', '08h05', '2026-11-02T01:05:00.000Z'],
  ['02/11/2026', '10g00', '2026-11-02T03:00:00.000Z'],
  ['02/11/2026', '10:01', null],
  ['31/02/2026', '8:30', null],
  ['02/11/2026', '24:00', null],
  ['02/11/2026', '', null],
])('%s %s in Viet Nam is %s', (day, time, instant) => expect(typedInstant(day, time, NOW)).toBe(instant));

test.each([
  ['2026-11-05T10:00:00+07:00', 72],
  ['2026-11-02T10:59:00+07:00', 0],
  ['2026-11-02T09:59:00+07:00', -1],
])('until %s there are %s whole hours', (instant, hours) => expect(hoursUntil(instant, NOW)).toBe(hours));

test.each([
  ['', null],
  ['1.200', 1200],
  ['0', 0],
  ['2,5', undefined],
  ['nhiều', undefined],
])('“%s” people are %s', (text, count) => expect(countOf(text)).toBe(count));

test('what was read has a word, and what nobody foresaw has none', () => {
  expect(readWord('pledge')).not.toBeNull();
  expect(readWord('personal_data')).not.toBeNull();
  expect(readWord('quantum')).toBeNull();
});

const consent: ConsentValues = {
  of: 'member',
  subject: 'an',
  given_by: '',
  purpose: 'publish_story',
  given_on: '2/11/2026',
  evidence: ' Giấy ngày 02/11/2026 ',
};

test.each([
  [{}, []],
  [{ subject: null, evidence: ' ' }, ['subject', 'evidence']],
  [{ given_on: '03/11/2026' }, ['given_on']],
  [{ of: 'organisation' }, ['given_by']],
  [{ of: 'organisation', given_by: 'Trần Thị Bình' }, []],
] as const)('with %o a consent lacks %o', (changed, gaps) =>
  expect(consentGaps({ ...consent, ...changed }, '2026-11-02')).toEqual(gaps),
);

test('a consent is of a member, or of an organisation by whoever spoke for it', () => {
  expect(consentToSend(consent)).toEqual({
    subject: { kind: 'member', member_id: 'an' },
    purpose: 'publish_story',
    given_on: '2026-11-02',
    evidence: 'Giấy ngày 02/11/2026',
  });
  expect(
    consentToSend({ ...consent, of: 'organisation', subject: 'cell', given_by: ' Trần Thị Bình ' }).subject,
  ).toEqual({ kind: 'organisation', organisation_id: 'cell', given_by: 'Trần Thị Bình' });
});
