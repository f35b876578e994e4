import { readMunicipalities, residenceByPostcode } from "../delivery/reference/index.ts";
import type { Place } from "./plan/world.ts";

const FIRST_POSTCODE = 1000;
const LAST_POSTCODE = 9999;

/** Every municipality of 2026 that has postcodes, by code, from the reference data. */
export function readPlaces(): Map<string, Place> {
  const residenceOf = residenceByPostcode();
  const postcodes = Array.from({ length: LAST_POSTCODE - FIRST_POSTCODE + 1 }, (_, n) => String(FIRST_POSTCODE + n));
  const byMunicipality = Map.groupBy(postcodes, residenceOf);
  return new Map(
    readMunicipalities().flatMap((municipality) => {
      const own = byMunicipality.get(municipality.code);
      return own === undefined ? [] : [[municipality.code, { ...municipality, postcodes: own }] as const];
    }),
  );
}
