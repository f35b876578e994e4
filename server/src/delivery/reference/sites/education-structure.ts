import type { SchoolType } from "@monitor/schema/vocabulary";

/**
 * What the parts of DUO's ONDERWIJSSTRUCTUUR (`VBO/MAVO/HAVO`) say about a site. These six are all that was
 * found in 500 published rows; VBO and MAVO are older names of what is now vmbo. A BRUGJAAR site has only the years
 * before pupils are divided, and DUO does not say over what.
 */
const PARTS: Readonly<Record<string, SchoolType>> = {
  PRO: "pro",
  VBO: "vmbo",
  MAVO: "vmbo",
  HAVO: "havo-vwo",
  VWO: "havo-vwo",
  BRUGJAAR: "vo",
};

/** The one kind of a VO site: that of its parts when they agree, else `vo`; null when a part is unknown. */
export function schoolTypeOfStructure(structure: string): SchoolType | null {
  const types = structure.split("/").map((part) => (Object.hasOwn(PARTS, part) ? PARTS[part]! : null));
  if (types.includes(null)) return null;
  return new Set(types).size === 1 ? types[0]! : "vo";
}
