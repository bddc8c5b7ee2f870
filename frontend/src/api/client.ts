/** The typed HTTP client. Every call goes through `unwrap`, which returns the body or throws an ApiError. */
import createClient, { type Middleware } from 'openapi-fetch';
import { currentLocale } from '@/i18n';
import { csrfToken } from './csrf';
import { ApiError, NetworkError } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
export const newIdempotencyKey = (): string => crypto.randomUUID();

/** Headers common to all requests; `Idempotency-Key` is set anew unless the caller brought one for a retry. */
export function addHeaders(headers: Headers, method: string): void {
  headers.set('Accept-Language', currentLocale());
  if (SAFE_METHODS.has(method)) return;
  const token = csrfToken();
  if (token) headers.set('X-CSRF-Token', token);
  if (method === 'POST' && !headers.has('Idempotency-Key'))
    headers.set('Idempotency-Key', newIdempotencyKey());
}

let signedOutListener: () => void = () => undefined;
/** Called when a request finds the session ended; the app then shows the sign-in page and keeps all drafts. */
export function onSignedOut(listener: () => void): void {
  signedOutListener = listener;
}

const conventions: Middleware = {
  onRequest({ request }) {
    addHeaders(request.headers, request.method);
  },
  onResponse({ request, response }) {
    // A wrong password also answers 401, and is the sign-in page's own affair.
    if (response.status === 401 && !isSessionRequest(request)) signedOutListener();
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new NetworkError(String(error));
  },
};

const isSessionRequest = (request: Request): boolean => new URL(request.url).pathname.endsWith('/session');

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  // Looked up at each call, so that whoever replaces `fetch` is heard.
  fetch: (request) => fetch(request),
});
api.use(conventions);

interface Result<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer. Raises: ApiError, NetworkError. */
export async function unwrap<Data>(call: Promise<Result<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiError(response.status, error);
  return data as Data;
}

/** As `unwrap`, with the ETag that a later change must send back. */
export async function unwrapWithEtag<Data>(
  call: Promise<Result<Data>>,
): Promise<{ data: Data; etag: string | null }> {
  const result = await call;
  return { data: await unwrap(Promise.resolve(result)), etag: result.response.headers.get('ETag') };
}
