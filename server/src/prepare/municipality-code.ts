import { municipalityOfToday } from "@monitor/schema/vocabulary";

export interface ReadMunicipality {
  /** Four digits, of a municipality of today; empty when there is none to name. */
  readonly code: string;
  readonly fault: "residence-form" | "residence-divided" | null;
}

/** CBS writes `GM0153`; a spreadsheet takes `0153` for a number and drops its zeros. */
const WRITTEN = /^(?:GM)?(\d{1,4})$/i;

/**
 * The municipality that a source names. A code of before a merger becomes that of its successor, when it went over as a
 * whole; of a municipality that was divided nobody can tell by the code where a child lives now.
 */
export function readMunicipality(text: string): ReadMunicipality {
  if (text === "") return { code: "", fault: null };
  const digits = WRITTEN.exec(text)?.[1];
  if (digits === undefined || Number(digits) === 0) return { code: "", fault: "residence-form" };
  const code = municipalityOfToday(digits.padStart(4, "0"));
  return code === null ? { code: "", fault: "residence-divided" } : { code, fault: null };
}
