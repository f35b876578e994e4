import type { AreaKind } from "@monitor/schema/vocabulary";
import { postcodeAreas } from "./postcode-areas.ts";
import { readMunicipalities, readReferenceFile } from "./reference-file.ts";

export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
}

export interface Membership {
  readonly area: string;
  readonly member: string;
  readonly validFrom: string;
  readonly certain: boolean;
  readonly note: string | null;
}

/** From this date on all municipalities of the list of 2026 exist; see schema/reference/README.md. */
const MUNICIPALITIES_FROM = "2023-01-01";
export const YOUTH_REGIONS_FROM = "2026-01-01";

/** `Súdwest-Fryslân` becomes `SUDWEST-FRYSLAN`. */
export const codeLetters = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-");

const byCode = <T extends { readonly code: string }>(areas: readonly T[]): T[] => [
  ...new Map(areas.map((area) => [area.code, area])).values(),
];

/** All areas and the municipalities in them, from `schema/reference/`. */
export function referenceAreas(): { areas: Area[]; memberships: Membership[] } {
  const areas: Area[] = [];
  const memberships: Membership[] = [];
  for (const { code, name, province, youthRegion } of readMunicipalities()) {
    const inProvince = `PV-${codeLetters(province)}`;
    const inYouthRegion = `JR-${codeLetters(youthRegion)}`;
    areas.push({ code, kind: "municipality", name });
    areas.push({ code: inProvince, kind: "province", name: province });
    areas.push({ code: inYouthRegion, kind: "youthRegion", name: youthRegion });
    const sure = { member: code, certain: true, note: null };
    memberships.push({ ...sure, area: inProvince, validFrom: MUNICIPALITIES_FROM });
    memberships.push({ ...sure, area: inYouthRegion, validFrom: YOUTH_REGIONS_FROM });
  }
  const regions = readReferenceFile<"code" | "name" | "municipality" | "valid_from" | "certain" | "note">(
    "inspiration-regions.csv",
  );
  for (const { code, name, municipality, valid_from, certain, note } of regions) {
    areas.push({ code, kind: "inspirationRegion", name });
    memberships.push({ area: code, member: municipality, validFrom: valid_from, certain: certain === "1", note });
  }
  for (const { alliancePo, allianceVo } of postcodeAreas()) {
    for (const code of [alliancePo, allianceVo]) {
      if (code !== null) areas.push({ code, kind: "schoolAlliance", name: code });
    }
  }
  return { areas: byCode(areas), memberships };
}
