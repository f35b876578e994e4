import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { Enrolment, FactSet, PersonsRow, Profile, SeveralRow, SiteRow } from "../count/counted-rows.ts";
import type { CountTransaction } from "../count/transaction.ts";
import type { Absent } from "./absent.ts";
import type { SiteCalendar } from "./calendars.ts";
import type { Care } from "./care.ts";
import { type CopiedRows, copiedRows } from "./copied-rows.ts";
import type { FactSets } from "./fact-sets.ts";
import type { Known } from "./known.ts";
import type { PeriodPart } from "./period-parts.ts";
import { PROFILE, type Profiles, profileCells } from "./profiles.ts";
import type { ProvidersSeen } from "./providers.ts";
import type { YearDays } from "./year-days.ts";

/** The columns of a stay: its profile, its codes, of who has several stays whether any is special, and the person. */
const AT = { schoolYear: 0, site: 1, flags: 6, listing: 7, exemptions: 8, special: 9, pupil: 10 } as const;
const COLUMNS = 11;
const FLAG = { linked: 1, bridged: 2, specialBefore: 4 } as const;
const QUERY = `
  select ${PROFILE}, flags, listing, exemptions,
    case when several.pupil_id is not null then coalesce(several.special, false) end, pupil_id
  from stay left join several using (school_year, pupil_id)`;

const isSpecial = (type: string | undefined): boolean => type === "so" || type === "vso" || type === "sbo";

/** What is known of the persons of a school year beside their stays. */
export interface YearOfPersons {
  readonly year: YearDays;
  readonly parts: readonly PeriodPart[];
  readonly care: Care;
  readonly absent: Absent;
  readonly calendars: ReadonlyMap<string, SiteCalendar>;
}

/** What is needed to turn the codes of a stay into facts. */
export interface PersonsSources {
  readonly years: ReadonlyMap<SchoolYear, YearOfPersons>;
  readonly profileOf: Profiles;
  readonly factsOf: FactSets;
  readonly known: Known;
  readonly sites: ReadonlyMap<string, SiteRow>;
  readonly providers: ProvidersSeen;
}

/** What is looked up of the person of a stay: the number of his care (-1 for none), and the keys of care and absence. */
interface LookedUp {
  readonly cared: number;
  readonly care: string;
  readonly absence: string;
}

function lookUp(rows: CopiedRows, { care, absent, calendars }: YearOfPersons): LookedUp {
  const linked = (rows.integer(AT.flags) & FLAG.linked) !== 0;
  const cared = linked ? care.persons.findIn(rows, AT.pupil, 0) : -1;
  const site = calendars.get(rows.text(AT.site) ?? "");
  const pupil = site === undefined ? -1 : absent.pupils.findIn(rows, AT.pupil, site.number);
  return { cared, care: care.keys[cared] ?? "", absence: absent.keys.get(pupil) ?? "" };
}

function stayReader({ profileOf, factsOf, known, sites }: PersonsSources) {
  return (rows: CopiedRows, { care, absence }: LookedUp): { profile: Profile; facts: FactSet } => {
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
      special: rows.isNull(AT.special) ? isSpecial(place?.schoolType) : rows.boolean(AT.special),
      linked,
      bridged: (flags & FLAG.bridged) !== 0,
      specialBefore: (flags & FLAG.specialBefore) !== 0,
      careKnown: linked ? known.careOf(schoolYear, residence) : 0,
      attendanceKnown: known.attendanceOf(schoolYear, site),
      listKnown: known.listOf(schoolYear, residence),
      care,
      absence,
      listing: rows.text(AT.listing) ?? "",
      exemptions: rows.text(AT.exemptions) ?? "",
    });
    return { profile, facts };
  };
}

const placeOf = ({ profile: { site, residence } }: Enrolment): string => `${site ?? "~"} ${residence ?? "~"}`;
const byPlace = (one: Enrolment, other: Enrolment): number => (placeOf(one) < placeOf(other) ? -1 : 1);

/** Persons who count in one place, by profile and facts; and each of those who count in several. */
export interface Persons {
  readonly persons: readonly PersonsRow[];
  /** At two sites, or at a site and on the list of another municipality. */
  readonly several: readonly SeveralRow[];
}

/** Goes once over all stays; the providers of who has care go to `sources.providers`. */
export async function readPersons(sql: CountTransaction, sources: PersonsSources): Promise<Persons> {
  const read = stayReader(sources);
  const alike = new Map<string, Enrolment & { persons: number }>();
  const several = new Map<string, Enrolment[]>();
  const take = (rows: CopiedRows, found: LookedUp): Enrolment => {
    if (!rows.isNull(AT.special)) {
      const person = rows.text(AT.schoolYear) + rows.key(AT.pupil, AT.pupil);
      const stays = several.get(person) ?? [];
      several.set(person, stays);
      const stay = read(rows, found);
      stays.push(stay);
      return stay;
    }
    const key = `${rows.key(AT.schoolYear, AT.exemptions)}${found.care}|${found.absence}`;
    const known = alike.get(key) ?? { ...read(rows, found), persons: 0 };
    alike.set(key, known);
    known.persons += 1;
    return known;
  };
  for await (const rows of copiedRows(sql, QUERY, COLUMNS)) {
    while (rows.next()) {
      const year = sources.years.get(rows.text(AT.schoolYear) as SchoolYear)!;
      const found = lookUp(rows, year);
      const { profile } = take(rows, found);
      if (found.cared !== -1) sources.providers.add(profile, year.care.episodes[found.cared]!, year);
    }
  }
  const persons = [...several.keys()].sort();
  return {
    persons: [...alike.values()],
    several: persons.map((person) => ({ enrolments: several.get(person)!.sort(byPlace) })),
  };
}
