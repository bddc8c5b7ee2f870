import { describe, expect, test } from 'vitest';
import { ApiError, isStatus, NetworkError, pointerToPath } from '@/api/problem';
import { errorText } from '@/i18n/errors';

const PROBLEM = {
  type: 'about:blank',
  title: 'Unprocessable',
  status: 422,
  code: 'deed_without_measure',
  detail: 'Việc làm chưa có cách đo.',
  errors: [{ pointer: '/deeds/0/measure', code: 'missing', detail: 'Hãy ghi cách đo kết quả.' }],
  request_id: 'r-1',
};

test('a problem document becomes an error with all its parts', () => {
  const error = new ApiError(422, PROBLEM);
  expect(error).toMatchObject({
    status: 422,
    code: 'deed_without_measure',
    detail: 'Việc làm chưa có cách đo.',
    requestId: 'r-1',
    errors: [{ pointer: '/deeds/0/measure', code: 'missing' }],
  });
  expect(isStatus(error, 422)).toBe(true);
  expect(isStatus(new Error('x'), 422)).toBe(false);
});

test.each([null, '<html>', 7, [], { errors: 'none' }, { errors: [null, 3] }])(
  'an answer that is no problem document (%s) is still an error',
  (body) => expect(new ApiError(502, body)).toMatchObject({ status: 502, code: 'unknown', errors: [] }),
);

test.each([
  ['/deeds/0/measure', 'deeds.0.measure'],
  ['#/title', 'title'],
  ['/a~1b/c~0d', 'a/b.c~d'],
  ['', ''],
])('pointer %s is the form path %s', (pointer, path) => expect(pointerToPath(pointer)).toBe(path));

describe('words for the reader', () => {
  test('the API’s own sentences come first: of the whole, then of the first field', () =>
    expect(errorText(new ApiError(422, PROBLEM))).toBe('Việc làm chưa có cách đo. Hãy ghi cách đo kết quả.'));
  test.each([401, 403, 404, 412, 429, 500, 503])('%i alone has a sentence too', (status) =>
    expect(errorText(new ApiError(status, null))).toMatch(/^\p{Lu}.+\.$/u),
  );
  test('no network is not the server’s fault', () =>
    expect(errorText(new NetworkError('x'))).toContain('kiểm tra mạng'));
});
