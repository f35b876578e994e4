import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { Profile } from "../count/counted-rows.ts";
import type { CopiedRows } from "./copied-rows.ts";

export interface ProfileCells {
  readonly schoolYear: string | null;
  readonly site: string | null;
  readonly residence: string | null;
  readonly age: number | null;
  readonly sex: string | null;
  readonly yearGroup: string | null;
}

/** The columns of a profile, in the order in which `profileCells` reads them. */
export const PROFILE = "school_year, site_code, residence, age, sex, year_group";

/** The profile in the first columns of a row. */
export const profileCells = (rows: CopiedRows): ProfileCells => ({
  schoolYear: rows.text(0),
  site: rows.text(1),
  residence: rows.text(2),
  age: rows.isNull(3) ? null : rows.integer(3),
  sex: rows.text(4),
  yearGroup: rows.text(5),
});

/** Makes profiles: one object for each that occurs, so that many rows share it. */
export function profiles(): (cells: ProfileCells) => Profile {
  const known = new Map<string, Profile>();
  return ({ schoolYear, site, residence, age, sex, yearGroup }) => {
    const key = `${schoolYear}|${site}|${residence}|${age}|${sex}|${yearGroup}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made: Profile = {
      schoolYear: schoolYear as SchoolYear,
      site,
      residence,
      age,
      sex: sex as Profile["sex"],
      yearGroup,
    };
    known.set(key, made);
    return made;
  };
}

export type Profiles = ReturnType<typeof profiles>;
