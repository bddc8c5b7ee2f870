import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { api, onSignedOut, unwrap } from '@/api/client';
import { setCsrfToken } from '@/api/csrf';
import { NetworkError } from '@/api/problem';
import { sendQueued } from '@/api/queued';
import { signIn, sessionQuery } from '@/api/queries/session';
import type { OutboxEntry } from '@/offline/outbox';
import { QueryClient } from '@tanstack/react-query';
import { SESSION } from '../session';

const requests: Request[] = [];
const answer = (status: number, body: unknown = null) =>
  vi.stubGlobal('fetch', (input: Request | string, init?: RequestInit) => {
    requests.push(input instanceof Request ? input : new Request(new URL(input, location.origin), init));
    return Promise.resolve(
      new Response(body === null ? null : JSON.stringify(body), {
        status,
        headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
      }),
    );
  });
const sent = () => requests[0]?.headers;

beforeEach(() => {
  requests.length = 0;
  setCsrfToken('secret');
});
afterEach(() => vi.unstubAllGlobals());

test('reading asks in the reader’s language and carries no token', async () => {
  answer(200, SESSION);
  await unwrap(api.GET('/api/v1/auth/session'));
  expect(sent()?.get('Accept-Language')).toBe('vi');
  expect(sent()?.has('X-CSRF-Token')).toBe(false);
  expect(sent()?.has('Idempotency-Key')).toBe(false);
});

test('writing carries the token, and creating an idempotency key', async () => {
  answer(204);
  await unwrap(api.DELETE('/api/v1/auth/session'));
  expect(sent()?.get('X-CSRF-Token')).toBe('secret');
  expect(sent()?.has('Idempotency-Key')).toBe(false);
  requests.length = 0;
  answer(201, SESSION);
  await signIn({ login: 'a', password: 'b' });
  expect(sent()?.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
});

test('a refusal is an ApiError, silence a NetworkError', async () => {
  answer(403, { code: 'forbidden', detail: 'Không được.' });
  await expect(unwrap(api.GET('/api/v1/auth/session'))).rejects.toMatchObject({
    status: 403,
    code: 'forbidden',
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(unwrap(api.GET('/api/v1/auth/session'))).rejects.toBeInstanceOf(NetworkError);
});

test('nobody signed in is an answer, not an error, and sends nobody away', async () => {
  const listener = vi.fn();
  onSignedOut(listener);
  answer(401, { code: 'not_authenticated' });
  expect(await new QueryClient().fetchQuery(sessionQuery)).toBeNull();
  expect(listener).not.toHaveBeenCalled();
});

describe('what was queued', () => {
  const ENTRY: OutboxEntry = {
    id: 'key-1',
    method: 'POST',
    path: '/api/v1/pledges/1/self-report',
    body: { done: 'Đã làm' },
    etag: '"3"',
    label: 'Tự báo cáo',
    queuedAt: '2026-11-20T00:00:00Z',
    state: 'waiting',
  };
  test('goes out with its key, version and token', async () => {
    answer(201, {});
    expect(await sendQueued(ENTRY)).toEqual({ kind: 'sent', etag: null });
    expect(sent()?.get('Idempotency-Key')).toBe('key-1');
    expect(sent()?.get('If-Match')).toBe('"3"');
    expect(sent()?.get('X-CSRF-Token')).toBe('secret');
    expect(await requests[0]?.json()).toEqual({ done: 'Đã làm' });
  });
  test.each([
    [401, null, 'signed_out'],
    [409, { code: 'wrong_state' }, 'conflict'],
    [409, { code: 'still_running' }, 'later'],
    [412, { code: 'version_changed' }, 'conflict'],
    [422, { code: 'invalid' }, 'refused'],
    [404, null, 'refused'],
    [429, null, 'later'],
    [503, null, 'later'],
  ])('answered %i %o is %s', async (status, body, kind) => {
    answer(status, body);
    expect((await sendQueued(ENTRY)).kind).toBe(kind);
  });
});
