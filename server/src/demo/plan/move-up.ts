import type { SchoolType } from "@monitor/schema/vocabulary";
import { AFTER_PRIMARY, CHANGES, type Moves, SCHOOL_SHAPES, TURNOVER } from "../planted/schools.ts";
import type { Draw } from "../random/draw.ts";
import type { Stay } from "./person.ts";
import type { SitePlan } from "./world.ts";

/** Where the next school year finds a pupil: a site and an age, or away from the demo. */
export type Next = { readonly site: SitePlan; readonly age: number } | null;

/** The sites of a catchment by type. */
export type SitesByType = ReadonlyMap<SchoolType, readonly SitePlan[]>;

const movesOf = (moves: Moves) => Object.entries(moves) as [SchoolType, number][];

/** A site of these types, a large one more often. */
function siteOf(types: readonly SchoolType[], sites: SitesByType, draw: Draw): SitePlan | null {
  const found = types.flatMap((type) => sites.get(type) ?? []);
  return found.length === 0 ? null : found[draw.place(found.map((site) => site.size))]!;
}

function changed({ site }: Stay, age: number, sites: SitesByType, draw: Draw): SitePlan {
  let left = draw.real();
  const type = movesOf(CHANGES[site.schoolType]).find(([, chance]) => {
    left -= chance;
    return left < 0;
  })?.[0];
  if (type === undefined) return site;
  const [lowest, highest] = SCHOOL_SHAPES[type].ages;
  return (age >= lowest && age <= highest ? siteOf([type], sites, draw) : null) ?? site;
}

/** Moves a pupil up: the same school a year later, another school, secondary education, or out of the demo. */
export function moveUp(stay: Stay, sites: SitesByType, draw: Draw): Next {
  const age = stay.age + 1;
  const type = stay.site.schoolType;
  if (draw.chance(TURNOVER.leavesDemo)) return null;
  if (age <= SCHOOL_SHAPES[type].ages[1]) return { site: changed(stay, age, sites, draw), age };
  const after = AFTER_PRIMARY[type];
  if (after === undefined) return null;
  const moves = movesOf(after);
  const [wanted] = moves[draw.place(moves.map(([, part]) => part))]!;
  // a small region may lack the type; then any general secondary school
  const site = siteOf([wanted], sites, draw) ?? siteOf(["vo", "vmbo", "havo-vwo"], sites, draw);
  return site && { site, age: SCHOOL_SHAPES[site.schoolType].ages[0] };
}
