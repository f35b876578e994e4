import { SCHOOL_SHAPES } from "../planted/schools.ts";
import { type Person, type Stay, yearGroupOf } from "./person.ts";
import type { CatchmentPlan, SitePlan } from "./world.ts";

/** A class of a site in a school year. */
export interface ClassPlan {
  readonly key: string;
  readonly name: string;
  /** EDEXML's jaargroep; null when the class holds more year groups (samengestelde groep). */
  readonly yearGroup: string | null;
}

/** One in this many pupils has no class, as real files show. */
const WITHOUT_CLASS = 200;

/** Year group and letter: class `4B`; a combined class is called after its first year group. */
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
  const classes = Math.max(1, Math.round(stays.length / SCHOOL_SHAPES[site.schoolType].class));
  const yearGroup = yearGroupOf(site.schoolType, stays[0]!.age);
  for (const [place, stay] of stays.entries()) {
    stay.classKey = keyOf(site, yearGroup, Math.floor((place * classes) / stays.length), combined);
  }
}

/**
 * Puts nearly every stay in a class: a class per year group, special education by age; where a primary school is small,
 * two year groups share a class.
 */
export function formClasses(people: readonly Person[], { boards }: CatchmentPlan): void {
  const stays = people.flatMap((person) => (person.serial % WITHOUT_CLASS === 0 ? [] : person.stays));
  const bySite = Map.groupBy(stays, (stay) => stay.site);
  for (const site of boards.flatMap((board) => board.sites)) {
    const { class: full, ages } = SCHOOL_SHAPES[site.schoolType];
    // by the seats, so that a school does not change its classes each year
    const small = site.schoolType === "bao" && site.size / (ages[1] - ages[0] + 1) < full / 2;
    for (const ofYear of Map.groupBy(bySite.get(site) ?? [], (stay) => stay.year).values()) {
      const own = ofYear.sort((one, other) => one.age - other.age);
      const shared = ({ age }: Stay) =>
        small ? String(Math.floor((age - ages[0]) / 2)) : yearGroupOf(site.schoolType, age);
      for (const group of Map.groupBy(own, shared).values()) divide(group, site, small);
    }
  }
}
