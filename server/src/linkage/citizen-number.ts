import type { UnlinkedReason } from "@monitor/schema/vocabulary";

export type RefusedNumber = { readonly refused: UnlinkedReason };

const SENTINELS: Readonly<Record<string, UnlinkedReason>> = {
  "000000000": "unknown",
  "999999999": "unborn",
};

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The eleven test (11-proef) of a BSN: 9a + 8b + ... + 2h - i is divisible by 11 (RvIG, Logisch Ontwerp BSN). */
function passesElevenTest(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum % 11 === 0;
}

/**
 * Brings a citizen number (BSN) to its one written form: nine ASCII digits.
 * Eight digits get back the leading zero that spreadsheets lose; spaces around the number are ignored.
 *
 * @returns the nine digits, or why the number cannot be linked. The answer never repeats a refused number.
 */
export function normaliseBsn(text: string): string | RefusedNumber {
  const trimmed = text.trim();
  if (trimmed === "") return { refused: "absent" };
  if (!/^[0-9]{8,9}$/.test(trimmed)) return { refused: "malformed" };
  const digits = trimmed.padStart(9, "0");
  const sentinel = SENTINELS[digits];
  // before the eleven test, because 000000000 passes it
  if (sentinel !== undefined) return { refused: sentinel };
  return passesElevenTest(digits) ? digits : { refused: "checksum" };
}
