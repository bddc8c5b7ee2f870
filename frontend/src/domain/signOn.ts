/** The way to a sign-in provider and back. What was wanted before is kept in this tab meanwhile. */
import { beginSignOn, finishSignOn, type Session } from '@/api/queries/session';

const RETURN_TO = 'sign-on-return';

/** Leaves for the provider; the page is gone once this succeeds. */
export async function leaveFor(provider: string, returnTo: string | undefined): Promise<void> {
  const address = await beginSignOn(provider);
  sessionStorage.setItem(RETURN_TO, returnTo ?? '/');
  location.assign(address);
}

export type Outcome =
  | { session: Session; returnTo: string | null }
  /** `error` null: the person turned back at the provider. */
  | { error: unknown };

/** Signs in with what the provider sent back in the address. */
export async function comeBack(provider: string, sent: URLSearchParams): Promise<Outcome> {
  const [code, state] = [sent.get('code'), sent.get('state')];
  if (code === null || state === null) return { error: null };
  try {
    const session = await finishSignOn(provider, { code, state, iss: sent.get('iss') });
    return { session, returnTo: sessionStorage.getItem(RETURN_TO) };
  } catch (error) {
    return { error };
  }
}
