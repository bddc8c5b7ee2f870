import { expect, test } from 'vitest';
import { isFailing } from '@/features/administration/mail';

const NINE = '2026-11-22T09:00:00Z';
const TEN = '2026-11-22T10:00:00Z';

test.each([
  ['nothing has been sent yet', null, null, false],
  ['the first one failed', null, NINE, true],
  ['one failed after another went', NINE, TEN, true],
  ['one went after another failed', TEN, NINE, false],
])('e-mails: %s', (_what, last_sent_at, last_failed_at, failing) =>
  expect(isFailing({ last_sent_at, last_failed_at })).toBe(failing),
);
