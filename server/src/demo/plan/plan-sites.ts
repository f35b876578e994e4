import { SCHOOL_TYPES, type SchoolType } from "@monitor/schema/vocabulary";
import { apportion } from "../random/apportion.ts";
import type { Draw } from "../random/draw.ts";
import type { CatchmentOutline } from "./catchments.ts";
import { MORE_SPECIAL_SCHOOLS } from "./planted.ts";
import { SCHOOL_SHAPES } from "./school-shape.ts";

export interface SiteOutline {
  readonly schoolType: SchoolType;
  readonly municipality: string;
  readonly size: number;
}

const SPECIAL: readonly SchoolType[] = ["sbo", "so", "pro", "vso"];
/** A school type with fewer pupils than this has no school in a small region. */
const FEWEST_PUPILS = 20;

/** Pupils of a catchment by school type. The types that are too small leave their pupils to primary schools. */
function pupilsByType(outline: CatchmentOutline, isFirst: boolean): Map<SchoolType, number> {
  const special = MORE_SPECIAL_SCHOOLS[outline.region.code] ?? 1;
  const found = new Map<SchoolType, number>();
  let left = outline.pupils;
  for (const type of Object.keys(SCHOOL_TYPES) as SchoolType[]) {
    if (type === "bao") continue;
    const wanted = outline.pupils * SCHOOL_SHAPES[type].share * (SPECIAL.includes(type) ? special : 1);
    // one region has every type in the smallest demo too
    const pupils = Math.round(isFirst ? Math.max(wanted, FEWEST_PUPILS) : wanted);
    if (pupils < FEWEST_PUPILS) continue;
    found.set(type, pupils);
    left -= pupils;
  }
  return found.set("bao", Math.max(left, FEWEST_PUPILS));
}

/** Primary schools are where people live; each other school draws a municipality, a large one more than in proportion. */
function municipalitiesOf(type: SchoolType, sites: number, outline: CatchmentOutline, draw: Draw): string[] {
  const { municipalities } = outline;
  const sizes = municipalities.map((one) => one.size);
  if (type === "bao") {
    return apportion(sites, sizes, 1).flatMap((count, place) =>
      Array.from({ length: count }, () => municipalities[place]!.code),
    );
  }
  const weights = sizes.map((size) => size ** 1.5);
  return Array.from({ length: sites }, () => municipalities[draw.place(weights)]!.code);
}

/** The sites of one catchment: primary schools first, and first in the largest municipality. */
export function outlineSites(outline: CatchmentOutline, isFirst: boolean, draw: Draw): SiteOutline[] {
  const byType = pupilsByType(outline, isFirst);
  return (Object.keys(SCHOOL_TYPES) as SchoolType[]).flatMap((schoolType) => {
    const pupils = byType.get(schoolType);
    if (pupils === undefined) return [];
    const least = schoolType === "bao" ? Math.min(outline.municipalities.length, Math.floor(pupils / 40)) : 1;
    const sites = Math.max(1, least, Math.round(pupils / SCHOOL_SHAPES[schoolType].siteSize));
    const sizes = apportion(
      pupils,
      Array.from({ length: sites }, () => Math.exp(0.3 * draw.normal())),
      8,
    );
    const municipalities = municipalitiesOf(schoolType, sites, outline, draw);
    return sizes.map((size, place) => ({ schoolType, municipality: municipalities[place]!, size }));
  });
}
