/** Answers other than success, as `application/problem+json` (RFC 9457) describes them. */

export interface FieldProblem {
  /** JSON pointer into the body that was sent: `/deeds/0/measure`. */
  pointer: string;
  code: string;
  /** A sentence in the reader's language. */
  detail: string;
}

export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  /** Stable; `unknown` where the answer was no problem document. */
  readonly code: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  readonly requestId: string | null;

  constructor(status: number, problem: unknown) {
    const body = isRecord(problem) ? problem : {};
    const code = textOf(body.code) ?? 'unknown';
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.detail = textOf(body.detail) ?? '';
    this.errors = Array.isArray(body.errors) ? body.errors.filter(isRecord).map(fieldProblem) : [];
    this.requestId = textOf(body.request_id) ?? null;
  }
}

/** No answer came: no network, or the server did not speak. */
export class NetworkError extends Error {
  override name = 'NetworkError';
}

export const isStatus = (error: unknown, status: number): error is ApiError =>
  error instanceof ApiError && error.status === status;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const fieldProblem = (value: Record<string, unknown>): FieldProblem => ({
  pointer: textOf(value.pointer) ?? '',
  code: textOf(value.code) ?? 'unknown',
  detail: textOf(value.detail) ?? '',
});

/** `/deeds/0/measure` → `deeds.0.measure`, the path a form knows the field by. */
export const pointerToPath = (pointer: string): string =>
  pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
