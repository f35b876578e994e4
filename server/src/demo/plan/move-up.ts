import type { SchoolType } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";
import type { Stay } from "./person.ts";
import { SCHOOL_SHAPES } from "./school-shape.ts";
import type { SitePlan } from "./world.ts";

/** Where the next school year finds a pupil: a site and an age, or away from the demo. */
export type Next = { readonly site: SitePlan; readonly age: number } | null;

const LEAVES = 0.015;
/** Types to which a pupil can go within primary or secondary education, with yearly chance. */
const CHANGES: Readonly<Record<SchoolType, readonly (readonly [SchoolType, number])[]>> = {
  bao: [
    ["bao", 0.012],
    ["sbo", 0.006],
    ["so", 0.003],
  ],
  sbo: [
    ["so", 0.02],
    ["bao", 0.01],
  ],
  so: [
    ["sbo", 0.02],
    ["bao", 0.01],
  ],
  vmbo: [
    ["vo", 0.01],
    ["vso", 0.006],
    ["pro", 0.005],
  ],
  "havo-vwo": [
    ["vo", 0.02],
    ["vmbo", 0.02],
  ],
  vo: [
    ["vmbo", 0.01],
    ["vso", 0.004],
  ],
  pro: [["vso", 0.01]],
  vso: [
    ["pro", 0.01],
    ["vo", 0.01],
  ],
};
/** Where pupils go after primary education. */
const AFTER_PRIMARY: Readonly<Partial<Record<SchoolType, readonly (readonly [SchoolType, number])[]>>> = {
  bao: [
    ["vo", 0.44],
    ["havo-vwo", 0.28],
    ["vmbo", 0.24],
    ["pro", 0.025],
    ["vso", 0.015],
  ],
  sbo: [
    ["pro", 0.45],
    ["vmbo", 0.35],
    ["vso", 0.2],
  ],
  so: [
    ["vso", 0.7],
    ["pro", 0.2],
    ["vmbo", 0.1],
  ],
};
const FIRST_SECONDARY_AGE = 12;

/** The sites of a catchment by type, each as often as it has room for a hundredth of itself. */
export type SitesByType = ReadonlyMap<SchoolType, readonly SitePlan[]>;

function siteOf(types: readonly SchoolType[], sites: SitesByType, draw: Draw): SitePlan | null {
  const found = types.flatMap((type) => sites.get(type) ?? []);
  return found.length === 0 ? null : found[draw.place(found.map((site) => site.size))]!;
}

function changed(stay: Stay, age: number, sites: SitesByType, draw: Draw): SitePlan {
  let left = draw.real();
  for (const [type, chance] of CHANGES[stay.site.schoolType]) {
    left -= chance;
    if (left >= 0) continue;
    const [lowest, highest] = SCHOOL_SHAPES[type].ages;
    const next = age >= lowest && age <= highest ? siteOf([type], sites, draw) : null;
    return next ?? stay.site;
  }
  return stay.site;
}

/** Moves a pupil up: the same school a year later, another school, secondary education, or out of the demo. */
export function moveUp(stay: Stay, sites: SitesByType, draw: Draw): Next {
  const age = stay.age + 1;
  const type = stay.site.schoolType;
  if (draw.chance(LEAVES)) return null;
  if (age <= SCHOOL_SHAPES[type].ages[1]) return { site: changed(stay, age, sites, draw), age };
  const after = AFTER_PRIMARY[type];
  if (after === undefined) return null;
  const wanted = after[draw.place(after.map(([, part]) => part))]![0];
  // a small region may lack the type; then any general secondary school
  const site = siteOf([wanted], sites, draw) ?? siteOf(["vo", "vmbo", "havo-vwo"], sites, draw);
  return site && { site, age: FIRST_SECONDARY_AGE };
}
