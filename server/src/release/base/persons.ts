import type { FactSet, PersonsRow, Profile, SeveralRow, SiteRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import { type CopiedRows, copiedRows } from "./copied-rows.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Known } from "./known.ts";
import { PROFILE, type Profiles, profileCells } from "./profiles.ts";

const CODES = "flags, care, absence, listing, exemptions";
/** The columns of a stay: its profile, its codes, and of who has several whether any is special, and the person. */
const AT = { flags: 6, care: 7, absence: 8, listing: 9, exemptions: 10, special: 11, pupil: 12 } as const;
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
  return (rows: CopiedRows, special?: boolean): { profile: Profile; facts: FactSet } => {
    const profile = profileOf(profileCells(rows));
    const { schoolYear, site, residence, age } = profile;
    const flags = rows.integer(AT.flags);
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
      care: rows.text(AT.care) ?? "",
      absence: rows.text(AT.absence) ?? "",
      listing: rows.text(AT.listing) ?? "",
      exemptions: rows.text(AT.exemptions) ?? "",
    });
    return { profile, facts };
  };
}

/** Persons who count in one place, by profile and facts. */
export async function readPersons(sql: CountTransaction, sources: PersonsSources): Promise<readonly PersonsRow[]> {
  const read = stayReader(sources);
  const found = new Map<string, { profile: Profile; facts: FactSet; persons: number }>();
  const query = `
    select ${PROFILE}, ${CODES} from stay
    where not exists (
      select from several where several.school_year = stay.school_year and several.pupil_id = stay.pupil_id)`;
  for await (const rows of copiedRows(sql, query, AT.special)) {
    while (rows.next()) {
      const key = rows.key(0, AT.exemptions);
      const known = found.get(key);
      if (known === undefined) found.set(key, { ...read(rows), persons: 1 });
      else known.persons += 1;
    }
  }
  return [...found.values()];
}

/** Each person who counts in several places: at two sites, or at a site and on the list of another municipality. */
export async function readSeveral(sql: CountTransaction, sources: PersonsSources): Promise<readonly SeveralRow[]> {
  const read = stayReader(sources);
  const persons = new Map<string, { profile: Profile; facts: FactSet }[]>();
  const query = `
    select ${PROFILE}, ${CODES}, coalesce(special, false), pupil_id
    from stay join several using (school_year, pupil_id) order by pupil_id, site_code, residence`;
  for await (const rows of copiedRows(sql, query, AT.pupil + 1)) {
    while (rows.next()) {
      const key = rows.text(0) + rows.key(AT.pupil, AT.pupil);
      const stays = persons.get(key) ?? [];
      persons.set(key, stays);
      stays.push(read(rows, rows.boolean(AT.special)));
    }
  }
  return [...persons.values()].map((enrolments) => ({ enrolments }));
}
