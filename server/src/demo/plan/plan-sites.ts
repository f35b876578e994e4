import { SCHOOL_TYPES, type SchoolType } from "@monitor/schema/vocabulary";
import { REGION_TRUTH } from "../planted/regions.ts";
import { COUNTRY_SITE, SCHOOL_SHAPES, SCHOOL_TRUTH } from "../planted/schools.ts";
import { apportion } from "../random/apportion.ts";
import type { Draw } from "../random/draw.ts";
import type { CatchmentOutline } from "./catchments.ts";

export interface SiteOutline {
  readonly schoolType: SchoolType;
  readonly municipality: string;
  readonly size: number;
}

const TYPES = Object.keys(SCHOOL_TYPES) as SchoolType[];
/** A school type with fewer pupils than this has no school in a small region. */
const FEWEST_PUPILS = 20;

/** Pupils of a catchment by school type. The types that are too small leave their pupils to primary schools. */
function pupilsByType({ pupils: all, region }: CatchmentOutline, isFirst: boolean): Map<SchoolType, number> {
  const found = new Map<SchoolType, number>();
  let left = all;
  for (const type of TYPES.filter((one) => one !== "bao")) {
    const task = SCHOOL_TRUTH[type].special ? (REGION_TRUTH[region]?.specialSchools ?? 1) : 1;
    const wanted = all * SCHOOL_SHAPES[type].share * task;
    // one region has every type in the smallest demo too
    const pupils = Math.round(isFirst ? Math.max(wanted, FEWEST_PUPILS) : wanted);
    if (pupils < FEWEST_PUPILS) continue;
    found.set(type, pupils);
    left -= pupils;
  }
  return found.set("bao", Math.max(left, FEWEST_PUPILS));
}

/** Primary schools are where people live; each other school draws a municipality, a large one more than in proportion. */
function municipalitiesOf(type: SchoolType, sites: number, { municipalities }: CatchmentOutline, draw: Draw): string[] {
  const sizes = municipalities.map((one) => one.size);
  if (type === "bao") {
    return apportion(sites, sizes, 1).flatMap((count, place) => Array<string>(count).fill(municipalities[place]!.code));
  }
  const weights = sizes.map((size) => size ** 1.5);
  return Array.from({ length: sites }, () => municipalities[draw.place(weights)]!.code);
}

/** The sites of one catchment: primary schools first, and first in the largest municipality. */
export function outlineSites(outline: CatchmentOutline, isFirst: boolean, country: boolean, draw: Draw): SiteOutline[] {
  const byType = pupilsByType(outline, isFirst);
  return TYPES.flatMap((schoolType) => {
    const pupils = byType.get(schoolType);
    if (pupils === undefined) return [];
    const least = schoolType === "bao" ? Math.min(outline.municipalities.length, Math.floor(pupils / 40)) : 1;
    const siteSize = SCHOOL_SHAPES[schoolType].site * (country ? COUNTRY_SITE : 1);
    const sites = Math.max(1, least, Math.round(pupils / siteSize));
    const weights = Array.from({ length: sites }, () => Math.exp(0.3 * draw.normal()));
    const sizes = apportion(pupils, weights, 8);
    const municipalities = municipalitiesOf(schoolType, sites, outline, draw);
    return sizes.map((size, place) => ({ schoolType, municipality: municipalities[place]!, size }));
  });
}
