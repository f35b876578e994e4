import { normaliseBsn } from "../linkage/citizen-number.ts";
import type { ProblemCode } from "./problem-texts.ts";

/** As the canonical layouts allow it, see schema/delivery/column.ts. */
const REFERENCE = /^[A-Za-z0-9._:-]{1,64}$/;
/** A run of exactly nine digits, as in `L999900006`. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;
/** Nine digits in a row are chance in these. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Could anybody take this for a citizen number: nine digits of which the eleven test holds? */
function passesForCitizenNumber(digits: string): boolean {
  const normal = normaliseBsn(digits);
  return typeof normal === "string" || normal.refused !== "checksum";
}

const hasCitizenNumber = (text: string): boolean => (text.match(NINE_DIGITS) ?? []).some(passesForCitizenNumber);

/** Why a key of the source may not travel as a reference, or null when it may. */
export function faultOfReference(text: string): ProblemCode | null {
  if (text === "") return "reference-missing";
  if (!REFERENCE.test(text)) return "reference-form";
  return text.length >= 9 && hasCitizenNumber(text) && !GUID.test(text) ? "reference-is-citizen-number" : null;
}

/** A number that only looks like a citizen number gets a leading zero, so that no such number leaves the source. */
export function plainlyNoCitizenNumber(number: string): string {
  return /^\d{9}$/.test(number) && passesForCitizenNumber(number) ? `0${number}` : number;
}
