import type { FromYear } from "../school-year-keys.ts";

export interface KeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** A key pair and the school year from which it holds; null: from the beginning. */
export interface YearKey extends KeyPair, FromYear {}

/** The keys of one key holder, in the order of their school years; at least one. */
export type KeyRing = readonly [YearKey, ...YearKey[]];
