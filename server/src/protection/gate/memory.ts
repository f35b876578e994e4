import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * What the gate found out before, by a digest of the question. It is written outside the transaction of a release, so
 * that a build that broke off goes on where it was.
 */
export interface GateMemory {
  /** @param key SHA-256 in hexadecimal */
  find(key: string): Promise<unknown | null>;
  keep(key: string, value: unknown): Promise<void>;
}

/** Remembers nothing: every question is worked out. */
export const NO_MEMORY: GateMemory = { find: async () => null, keep: async () => {} };

/** Raise it when the gate would answer the same question differently: old answers are then not believed. */
const GATE_VERSION = 1;

/** The key of a question: all that the answer depends on, digested. Infinity and NaN are told apart. */
export function questionKey(question: unknown): string {
  const text = JSON.stringify([GATE_VERSION, question], (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? `number ${value}` : value,
  );
  return bytesToHex(sha256(utf8ToBytes(text)));
}
