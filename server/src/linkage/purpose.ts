import { isSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";

/** The data set for which identifiers are made: context of the input, of the purpose and of the identifier. */
export const DATASET = "onderwijs-jeugd/v1";

/** What a key holder is asked to evaluate for: the public `info` of the protocol (RFC 9497, section 3.3.3). */
export type Purpose = `${typeof DATASET}/${SchoolYear}`;

export function purposeOf(schoolYear: SchoolYear): Purpose {
  return `${DATASET}/${schoolYear}`;
}

/** The school year of a well-formed purpose of this data set; undefined for any other text. */
export function schoolYearOfPurpose(text: string): SchoolYear | undefined {
  const [prefix, schoolYear] = [text.slice(0, DATASET.length + 1), text.slice(DATASET.length + 1)];
  return prefix === `${DATASET}/` && isSchoolYear(schoolYear) ? schoolYear : undefined;
}

/**
 * The private input of the protocol. It holds no school year: the purpose does, and that one the key holder enforces.
 *
 * @param citizenNumber nine digits, as `normaliseBsn` gives them
 */
export function privateInputOf(citizenNumber: string): Uint8Array {
  return new TextEncoder().encode(`${DATASET}|${citizenNumber}`);
}
