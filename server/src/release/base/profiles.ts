import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { Profile } from "../count/counted-rows.ts";

export type ProfileCells = readonly (string | null)[];

/** The columns of a profile, in the order in which `profiles` reads them. */
export const PROFILE = "school_year, site_code, residence, age, sex, year_group";

/** Makes profiles from cells: one object for each that occurs, so that many rows share it. */
export function profiles(): (cells: ProfileCells) => Profile {
  const known = new Map<string, Profile>();
  return ([schoolYear, site, residence, age, sex, yearGroup]) => {
    const key = `${schoolYear}|${site}|${residence}|${age}|${sex}|${yearGroup}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made: Profile = {
      schoolYear: schoolYear as SchoolYear,
      site: site ?? null,
      residence: residence ?? null,
      age: age === null || age === undefined ? null : Number(age),
      sex: (sex ?? null) as Profile["sex"],
      yearGroup: yearGroup ?? null,
    };
    known.set(key, made);
    return made;
  };
}

export type Profiles = ReturnType<typeof profiles>;
