/** Who signs in during the tests, and requests on their behalf, as any program would make them. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const material = readFileSync(path.resolve(import.meta.dirname, '../../api/data/demo.yaml'), 'utf8');

/** The common password of the demonstration. */
export const PASSWORD = /^password: (.+)$/m.exec(material)?.[1] ?? '';
/** Of accounts that the tests make themselves. */
export const OWN_PASSWORD = 'bốn con trâu qua sông';

export const ROLES = ['bithu', 'phobithu', 'dangvien', 'quantri', 'canbo'] as const;
export type Login = (typeof ROLES)[number] | 'moi' | 'moi2';

export const statePath = (login: Login): string =>
  path.resolve(import.meta.dirname, `../../var/e2e-state/${login}.json`);

export interface Caller {
  cookies: string;
  csrf: string;
  session: {
    account: { id: string; member_id: string | null; display_name: string };
    rights: { role: string; organisation_id: string; organisation_name: string }[];
  };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

export async function signIn(base: string, login: string, password = PASSWORD): Promise<Caller> {
  const response = await fetch(`${base}/api/v1/auth/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), Origin: base },
    body: JSON.stringify({ login, password }),
  });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${await response.text()}`);
  const session = (await response.json()) as Caller['session'] & { csrf_token: string };
  return { cookies: cookiesOf(response), csrf: session.csrf_token, session };
}

/** One request as this person. Raises: Error, with the answer, when the API refuses. */
export async function call<Answer>(
  base: string,
  caller: Caller,
  method: string,
  address: string,
  body?: unknown,
  version?: number,
): Promise<Answer> {
  const headers: Record<string, string> = {
    Cookie: caller.cookies,
    'X-CSRF-Token': caller.csrf,
    Origin: base,
  };
  if (!(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  if (method === 'POST') headers['Idempotency-Key'] = randomUUID();
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const response = await fetch(`${base}/api/v1${address}`, {
    method,
    headers,
    body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : null) as Answer;
}
