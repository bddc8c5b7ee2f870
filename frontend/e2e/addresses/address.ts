import type { Login } from '../people.ts';

/** A page, with somebody who may open it. */
export interface Address {
  /** May name places in braces (places.ts). */
  path: string;
  as: Login | null;
  /** Name of its picture. */
  picture: string;
}
