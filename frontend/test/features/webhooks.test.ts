import { expect, test } from 'vitest';
import { valuesOf, webhookGaps, webhookToSend, type WebhookValues } from '@/features/webhooks/form';
import { choicesOf, outcomeOf, wordsOfKind } from '@/features/webhooks/words';

const whole: WebhookValues = {
  description: ' Phần mềm nhân sự ',
  url: ' https://hrm.example.vn/events ',
  of: 'some',
  kinds: new Set(['pledge.*', 'member.*']),
};

test.each([
  [{}, []],
  [{ description: ' ' }, ['description']],
  [{ url: 'hrm.example.vn' }, ['url']],
  [{ url: 'ftp://hrm.example.vn' }, ['url']],
  [{ url: 'https://hrm example.vn' }, ['url']],
  [{ kinds: new Set<string>() }, ['kinds']],
  [{ kinds: new Set<string>(), of: 'all' }, []],
] as const)('with %o the form lacks %o', (changed, gaps) =>
  expect(webhookGaps({ ...whole, ...changed })).toEqual(gaps),
);

test('everything is asked for by naming no kind', () => {
  expect(webhookToSend(whole)).toEqual({
    description: 'Phần mềm nhân sự',
    url: 'https://hrm.example.vn/events',
    kinds: ['member.*', 'pledge.*'],
  });
  expect(webhookToSend({ ...whole, of: 'all' }).kinds).toEqual([]);
  expect(valuesOf().of).toBe('all');
});

test.each([
  [{ status: 204, error: null }, true],
  [{ status: 302, error: null }, false],
  [{ status: 500, error: null }, false],
  [{ status: null, error: 'timed_out' }, false],
  [{ status: null, error: 'something_new' }, false],
])('the attempt %o took the message: %s', (came, taken) =>
  expect(outcomeOf({ ...came, at: '2026-11-02T00:00:00Z', milliseconds: 12 }).taken).toBe(taken),
);

test('what is asked for more exactly than a noun stays to be chosen', () => {
  expect(choicesOf(['pledge.published', 'member.*'])[0]).toBe('pledge.published');
  expect(choicesOf([])).toContain('member.*');
  expect(wordsOfKind('quantum.entangled')).toEqual({ code: 'quantum.entangled' });
});
