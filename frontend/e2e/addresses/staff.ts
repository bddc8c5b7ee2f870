/** Every page of committee staff and of administrators. */
import type { Address } from './address.ts';

export const STAFF: readonly Address[] = [];
