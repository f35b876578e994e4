import type { Population } from "@monitor/schema/indicators";
import type { SchoolType, SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedRows, Profile } from "./counted-rows.ts";
import type { Grid } from "./grid.ts";

/** In which places of the grid a school year's persons are, ascending; everybody is in the country (0). */
export type Membership = (population: Population, profile: Profile) => readonly number[];

const NOWHERE: readonly number[] = [];
const COUNTRY_ALONE: readonly number[] = [0];

export function membershipIn(rows: CountedRows, grid: Grid, schoolYear: SchoolYear): Membership {
  const placeAt = new Map(grid.places.map(({ place }, at) => [place, at]));
  const of = { school: new Map<string, Set<number>>(), residence: new Map<string, Set<number>>() };
  for (const { place, population, members, schoolYear: year } of rows.places) {
    if (year !== schoolYear) continue;
    for (const member of members) {
      const places = of[population].get(member) ?? new Set([0]);
      of[population].set(member, places.add(placeAt.get(place)!));
    }
  }
  const inOrder = (places: ReadonlyMap<string, Set<number>>) =>
    new Map([...places].map(([member, own]) => [member, [...own].sort((one, other) => one - other)]));
  const ordered = { school: inOrder(of.school), residence: inOrder(of.residence) };
  return (population, { site, residence }) => {
    if (population === "school") return site === null ? NOWHERE : (ordered.school.get(site) ?? COUNTRY_ALONE);
    return residence === null ? COUNTRY_ALONE : (ordered.residence.get(residence) ?? COUNTRY_ALONE);
  };
}

/** How many sites of a place were expected, and of how many enrolments were delivered, by type and altogether (null). */
export interface SitesOfPlace {
  readonly expected: ReadonlyMap<SchoolType | null, number>;
  readonly delivered: ReadonlyMap<SchoolType | null, number>;
}

/** By place of the grid. The country expects every site. */
export function sitesIn(rows: CountedRows, grid: Grid, schoolYear: SchoolYear): readonly SitesOfPlace[] {
  const placeAt = new Map(grid.places.map(({ place }, at) => [place, at]));
  const siteBy = new Map(rows.sites.map((site) => [site.site, site]));
  const found = grid.places.map(() => ({
    expected: new Map<SchoolType | null, number>(),
    delivered: new Map<SchoolType | null, number>(),
  }));
  const add = (place: number, code: string) => {
    const site = siteBy.get(code);
    if (site === undefined) return;
    const { expected, delivered } = found[place]!;
    for (const type of [site.schoolType, null]) {
      expected.set(type, (expected.get(type) ?? 0) + 1);
      if (site.delivered[schoolYear]) delivered.set(type, (delivered.get(type) ?? 0) + 1);
    }
  };
  for (const { site } of rows.sites) add(0, site);
  for (const { place, population, members, schoolYear: year } of rows.places) {
    const at = placeAt.get(place)!;
    if (year !== schoolYear || population !== "school" || at === 0) continue;
    for (const member of members) add(at, member);
  }
  return found;
}
