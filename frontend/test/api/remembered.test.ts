import { clear, get } from 'idb-keyval';
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError, NetworkError } from '@/api/problem';
import { withMemory } from '@/api/remembered';
import { SESSION } from '../session';

beforeEach(() => clear());
const offline = () => Promise.reject(new NetworkError('x'));

test('without a network the last answer is given', async () => {
  await withMemory('remembered:an:notebook', () => Promise.resolve({ year: 2026 }));
  expect(await withMemory('remembered:an:notebook', offline)).toEqual({ year: 2026 });
});

test('without a network and without memory the page says so', () =>
  expect(withMemory('remembered:an:notebook', offline)).rejects.toBeInstanceOf(NetworkError));

test('a refusal is never answered from memory', async () => {
  await withMemory('remembered:an:notebook', () => Promise.resolve('old'));
  const refused = withMemory('remembered:an:notebook', () => Promise.reject(new ApiError(403, null)));
  await expect(refused).rejects.toMatchObject({ status: 403 });
});

test('the session is remembered without its token', async () => {
  const { sessionQuery } = await import('@/api/queries/session');
  const { QueryClient } = await import('@tanstack/react-query');
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(SESSION)));
  await new QueryClient().fetchQuery(sessionQuery);
  expect(JSON.stringify(await get('session'))).not.toContain('secret');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await new QueryClient().fetchQuery(sessionQuery)).toMatchObject({ account_id: SESSION.account.id });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 401 })));
  expect(await new QueryClient().fetchQuery(sessionQuery)).toBeNull();
  expect(await get('session')).toBeUndefined();
  vi.unstubAllGlobals();
});
