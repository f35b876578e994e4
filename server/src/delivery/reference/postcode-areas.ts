import { ALLIANCE_CODE } from "@monitor/schema/vocabulary";
import { readMunicipalities, readReferenceFile } from "./reference-file.ts";

export interface PostcodeArea {
  readonly postcode4: string;
  /** Code of 2026; null where the municipality of 2017 was split or is unknown. */
  readonly municipality: string | null;
  readonly alliancePo: string | null;
  readonly allianceVo: string | null;
}

const allianceOf = (code: string): string | null => (ALLIANCE_CODE.test(code) ? code : null);

/** Code of 2026 by the municipality names of 2017 and 2026, so far as they are certain. */
export function municipalityCodesByName(): Map<string, string> {
  const codes = new Map(readMunicipalities().map(({ name, code }) => [name, code]));
  const old = readReferenceFile<"name_2017" | "municipality" | "certain">("municipality-names-2017.csv");
  for (const { name_2017, municipality, certain } of old) if (certain === "1") codes.set(name_2017, municipality);
  return codes;
}

/** All four-digit postcodes of the snapshot of 2017, with the municipality as it is called in 2026. */
export function postcodeAreas(): PostcodeArea[] {
  const codes = municipalityCodesByName();
  const rows = readReferenceFile<"pc4" | "gemeente" | "po_swv" | "vo_swv">("alliances-by-postcode-2017.csv");
  return rows.map((row) => ({
    postcode4: row.pc4,
    municipality: codes.get(row.gemeente) ?? null,
    alliancePo: allianceOf(row.po_swv),
    allianceVo: allianceOf(row.vo_swv),
  }));
}
