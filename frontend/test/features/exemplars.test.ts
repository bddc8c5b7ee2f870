import { expect, test } from 'vitest';
import { noProposal, proposalGaps, proposalToSend } from '@/features/exemplars/proposal';

const whole = {
  ...noProposal('unit'),
  member_id: 'an',
  title: ' Đi từng ngõ ',
  field: 'countryside',
  place: 'Bản Qua',
  summary: 'Vận động hiến đất.',
  deeds: [
    { text: 'Vận động 32 hộ', result: '' },
    { text: ' ', result: 'không có việc' },
  ],
};
const gapsOf = (values: typeof whole, stopped = false) => proposalGaps(values, stopped).map(({ gap }) => gap);

test('an empty form names everything it lacks, in the order of its fields', () => {
  expect(gapsOf({ ...whole, ...noProposal('') })).toEqual([
    'unit',
    'person',
    'title',
    'field',
    'place',
    'summary',
    'deed',
  ]);
});

test('an individual is a member or somebody by name; others need no person', () => {
  expect(gapsOf(whole)).toEqual([]);
  expect(gapsOf({ ...whole, member_id: '' })).toEqual(['person']);
  expect(gapsOf({ ...whole, member_id: '', person_name: 'Lò Thị Bích' })).toEqual([]);
  expect(gapsOf({ ...whole, kind: 'model', member_id: '' })).toEqual([]);
});

test('what stands against it needs a reason, and only then is one sent', () => {
  expect(gapsOf(whole, true)).toEqual(['reason']);
  const reasoned = { ...whole, override_reason: 'Đã khắc phục xong.' };
  expect(proposalToSend(reasoned, true).override_reason).toBe('Đã khắc phục xong.');
  expect(proposalToSend(reasoned, false).override_reason).toBeNull();
});

test('empty deeds stay behind, and a person only goes with an individual', () => {
  expect(proposalToSend(whole, false)).toMatchObject({
    title: 'Đi từng ngõ',
    member_id: 'an',
    person_name: null,
    deeds: [{ text: 'Vận động 32 hộ', result: null }],
  });
  expect(proposalToSend({ ...whole, kind: 'collective' }, false).member_id).toBeNull();
});
