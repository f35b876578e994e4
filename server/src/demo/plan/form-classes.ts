import type { Person, Stay } from "./person.ts";
import { SCHOOL_SHAPES } from "./school-shape.ts";
import type { CatchmentPlan, SitePlan } from "./world.ts";

/** A class of a site in a school year. */
export interface ClassPlan {
  readonly key: string;
  readonly name: string;
  /** EDEXML's jaargroep; null when the class holds more year groups (samengestelde groep). */
  readonly yearGroup: string | null;
}

/** Age and letter: class `4B` of a primary school; a combined class is called after its first year group. */
function keyOf(site: SitePlan, yearGroup: string, letter: number, combined: boolean): string {
  const called = `${yearGroup}${String.fromCharCode(65 + (letter % 26))}${letter < 26 ? "" : Math.floor(letter / 26)}`;
  return `${site.code}-${combined ? "C" : ""}${called}`;
}

/** The class that a key means. */
export function classOf(key: string, site: SitePlan): ClassPlan {
  const called = key.slice(site.code.length + 1);
  const combined = called.startsWith("C");
  const yearGroup = combined ? null : /^(\d+|[A-Z])/.exec(called)![0];
  return { key, name: combined ? `Combinatie ${called.slice(1)}` : `Groep ${called}`, yearGroup };
}

function divide(stays: readonly Stay[], site: SitePlan, combined: boolean): void {
  const { classSize, yearGroup } = SCHOOL_SHAPES[site.schoolType];
  const classes = Math.max(1, Math.round(stays.length / classSize));
  for (const [place, stay] of stays.entries()) {
    const letter = Math.floor((place * classes) / stays.length);
    stay.classKey = keyOf(site, yearGroup(stays[0]!.age), letter, combined);
  }
}

/**
 * Puts every stay in a class: a class per year group, special education by age; where a primary school is small, two
 * year groups share a class. One in two hundred pupils has no class, as real files show.
 */
export function formClasses(people: readonly Person[], catchment: CatchmentPlan, years: number): void {
  const stays = people.flatMap((person) => person.stays.filter(() => person.serial % 200 !== 0));
  const bySite = Map.groupBy(stays, (stay) => stay.site);
  for (const { sites } of catchment.boards) {
    for (const site of sites) {
      for (let year = 0; year < years; year++) {
        const own = (bySite.get(site) ?? [])
          .filter((stay) => stay.year === year)
          .toSorted((one, other) => one.age - other.age);
        if (own.length === 0) continue;
        const { classSize, yearGroup, ages } = SCHOOL_SHAPES[site.schoolType];
        const small = site.schoolType === "bao" && own.length / (ages[1] - ages[0] + 1) < classSize / 2;
        const bucket = (stay: Stay) => (small ? String(Math.floor((stay.age - ages[0]) / 2)) : yearGroup(stay.age));
        for (const group of Map.groupBy(own, bucket).values()) divide(group, site, small);
      }
    }
  }
}
