/** The token that proves a writing request comes from our own page. It lives in memory only. */
let token: string | null = null;

export const csrfToken = (): string | null => token;
export function setCsrfToken(next: string | null): void {
  token = next;
}
