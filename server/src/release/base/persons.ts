import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { FactSet, PersonsRow, Profile, SeveralRow, SiteRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { copiedLines } from "./copied-lines.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Known } from "./known.ts";
import { PROFILE, type Profiles } from "./profiles.ts";

const CODES = "flags, care, absence, listing, exemptions";
const FLAG = { linked: 1, bridged: 2, specialBefore: 4 } as const;

const isSpecial = (type: string | undefined): boolean => type === "so" || type === "vso" || type === "sbo";

/** What is needed to turn the codes of a stay into facts. */
export interface PersonsSources {
  readonly profileOf: Profiles;
  readonly factsOf: FactSets;
  readonly known: Known;
  readonly sites: ReadonlyMap<string, SiteRow>;
}

function stayReader({ profileOf, factsOf, known, sites }: PersonsSources) {
  return (cells: readonly (string | null)[], special?: boolean): { profile: Profile; facts: FactSet } => {
    const profile = profileOf(cells);
    const { schoolYear, site, residence, age } = profile;
    const [, , , , , , flagsCell, care, absence, listing, exemptions] = cells;
    const flags = Number(flagsCell);
    const place = site === null ? undefined : sites.get(site);
    const linked = (flags & FLAG.linked) !== 0;
    const facts = factsOf(schoolYear, {
      enrolled: site !== null,
      residenceKnown: site !== null && residence !== null,
      livesElsewhere: place !== undefined && residence !== null && residence !== place.municipality,
      age,
      schoolType: place?.schoolType ?? null,
      special: special ?? isSpecial(place?.schoolType),
      linked,
      bridged: (flags & FLAG.bridged) !== 0,
      specialBefore: (flags & FLAG.specialBefore) !== 0,
      careKnown: linked ? known.careOf(schoolYear, residence) : 0,
      attendanceKnown: known.attendanceOf(schoolYear, site),
      listKnown: known.listOf(schoolYear, residence),
      care: care ?? "",
      absence: absence ?? "",
      listing: listing ?? "",
      exemptions: exemptions ?? "",
    });
    return { profile, facts };
  };
}

/** Persons who count in one place, by profile and facts. */
export async function readPersons(sql: CountTransaction, sources: PersonsSources): Promise<readonly PersonsRow[]> {
  const read = stayReader(sources);
  const rows: PersonsRow[] = [];
  const query = `
    select ${PROFILE}, ${CODES}, count(*) from stay
    where not exists (
      select from several where several.school_year = stay.school_year and several.pupil_id = stay.pupil_id)
    group by ${PROFILE}, ${CODES}`;
  for await (const cells of copiedLines(sql, query)) {
    rows.push({ ...read(cells), persons: Number(cells.at(-1)) });
  }
  return rows;
}

/** Each person who counts in several places: at two sites, or at a site and on the list of another municipality. */
export async function readSeveral(sql: CountTransaction, sources: PersonsSources): Promise<readonly SeveralRow[]> {
  const read = stayReader(sources);
  const persons = new Map<string, { profile: Profile; facts: FactSet }[]>();
  const query = `
    select ${PROFILE}, ${CODES}, coalesce(special, false), pupil_id
    from stay join several using (school_year, pupil_id) order by pupil_id, site_code, residence`;
  for await (const cells of copiedLines(sql, query)) {
    const key = `${cells[0] as SchoolYear} ${cells.at(-1)}`;
    const stays = persons.get(key) ?? [];
    persons.set(key, stays);
    stays.push(read(cells, cells.at(-2) === "t"));
  }
  return [...persons.values()].map((enrolments) => ({ enrolments }));
}
