import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { areInOrder, type FromYear } from "./school-year-keys.ts";

/** A public key in letters, and the school year from which it holds. */
export interface PublicKey extends FromYear {
  readonly publicKey: string;
}

const ONE = /^(?:([0-9]{4}-[0-9]{4})=)?([a-p]{64})$/;

/** Public keys as one text, as people write them down: the first key, then each later one behind its school year. */
export function pinnedText(keys: readonly PublicKey[]): string {
  return keys.map(({ from, publicKey }) => (from === null ? publicKey : `${from}=${publicKey}`)).join(",");
}

/** The keys in such a text, such as `abcd...` or `abcd...,2026-2027=efgh...`; undefined when it is not one. */
export function pinnedKeysIn(text: string): PublicKey[] | undefined {
  const keys: PublicKey[] = [];
  for (const part of text.split(",")) {
    const [, from, publicKey] = ONE.exec(part) ?? [];
    if (publicKey === undefined || (from !== undefined && !isSchoolYear(from))) return undefined;
    keys.push({ from: (from as SchoolYear | undefined) ?? null, publicKey });
  }
  return areInOrder(keys) ? keys : undefined;
}
