import type { SchoolType } from "@monitor/schema/vocabulary";

export const SPECIAL_TYPE = "SOORT PRIMAIR ONDERWIJS";

const TYPES: Readonly<Record<string, SchoolType>> = { SBAO: "sbo", SBO: "sbo", SO: "so", VSO: "vso" };

/** DUO's word for a site with both so and vso: most of the sites of special education. */
export const isBoth = (text: string): boolean => text.trim().toUpperCase() === "(V)SO";

/**
 * The kind of a site by DUO's SOORT PRIMAIR ONDERWIJS. These four are all that was found in the published file. A site
 * with both is taken as `so` until its pupils tell otherwise: `settle-special.ts`.
 */
export function schoolTypeOfSpecial(text: string): SchoolType | null {
  if (isBoth(text)) return "so";
  const word = text.trim().toUpperCase();
  return Object.hasOwn(TYPES, word) ? TYPES[word]! : null;
}
