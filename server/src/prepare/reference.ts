import { normaliseBsn } from "../linkage/citizen-number.ts";
import type { ProblemCode } from "./problem-texts.ts";

/** As the canonical layouts allow it, see schema/delivery/column.ts; a spreadsheet takes a dash in front for a formula. */
const REFERENCE = /^(?!-)[A-Za-z0-9._:-]{1,64}$/;
/** A run of exactly nine digits, as in `L999900006`. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;
/** A citizen number with its points, as forms write it: `9999.00.006`, or in threes. */
const WITH_POINTS = /(?<!\d)(?:\d{4}\.\d{2}\.\d{3}|\d{3}([.-])\d{3}\1\d{3})(?!\d)/g;
/** Nine digits in a row are chance in these. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Could anybody take this for a citizen number: nine digits of which the eleven test holds? */
function passesForCitizenNumber(digits: string): boolean {
  const normal = normaliseBsn(digits);
  return typeof normal === "string" || normal.refused !== "checksum";
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, "");

/** Whether a text holds nine digits, with or without points, that could be a citizen number. */
export function hasCitizenNumber(text: string): boolean {
  const written = [...(text.match(NINE_DIGITS) ?? []), ...(text.match(WITH_POINTS) ?? [])];
  return written.map(digitsOf).some(passesForCitizenNumber);
}

/** Whether a key holds the person's own citizen number, in whatever way it is wrapped: a digit before it, or points. */
export function holdsOwnNumber(text: string, ownNumber: string): boolean {
  const own = digitsOf(ownNumber).replace(/^0+/, "");
  return own.length >= 8 && digitsOf(text).includes(own);
}

/** A shorter name may stand in a key by chance. */
const SHORTEST_NAME = 4;

const lettersOf = (words: string) =>
  words
    .normalize("NFD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();

/** Whether a key holds a name, or one word of it, as in `jansen.2017` or `g8-hannelore`. */
export function holdsName(text: string, names: readonly string[]): boolean {
  if (names.length === 0 || GUID.test(text)) return false;
  const letters = lettersOf(text);
  if (letters.length < SHORTEST_NAME) return false;
  return names.some((name) =>
    [name, ...name.split(/[^\p{L}\p{M}]+/u)]
      .map(lettersOf)
      .some((word) => word.length >= SHORTEST_NAME && letters.includes(word)),
  );
}

/**
 * Why a key of the source may not travel as a reference, or null when it may.
 *
 * @param ownNumber citizen number of the person whose key it is, where that is known
 * @param ownNames names of that person, where they are known
 */
export function faultOfReference(text: string, ownNumber = "", ownNames: readonly string[] = []): ProblemCode | null {
  if (text === "") return "reference-missing";
  if (!REFERENCE.test(text)) return "reference-form";
  if (holdsOwnNumber(text, ownNumber)) return "reference-is-citizen-number";
  if (text.length >= 9 && hasCitizenNumber(text) && !GUID.test(text)) return "reference-is-citizen-number";
  return holdsName(text, ownNames) ? "reference-is-name" : null;
}

/** A number that only looks like a citizen number gets a leading zero, so that no such number leaves the source. */
export function plainlyNoCitizenNumber(number: string): string {
  return number.replaceAll(NINE_DIGITS, (digits) => (passesForCitizenNumber(digits) ? `0${digits}` : digits));
}
