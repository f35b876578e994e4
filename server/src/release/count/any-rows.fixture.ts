import { FACTS, type Fact } from "@monitor/schema/indicators";
import type { PeriodCode } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import type { CountedRows, FactSet, Profile } from "./counted-rows.ts";
import { inPeriod } from "./fact-index.ts";
import { rowsOf, YEAR } from "./rows.fixture.ts";

const HALVES: readonly PeriodCode[] = [YEAR, `${YEAR} 1`, `${YEAR} 2`];
const ENROLLED = ["enrolled", "linked", "residenceKnown"] as const satisfies readonly Fact[];

const profile = (site: fc.Arbitrary<string | null>): fc.Arbitrary<Profile> =>
  fc.record({
    schoolYear: fc.constant(YEAR),
    site,
    residence: fc.constantFrom("0141", "0153", "0160", null),
    age: fc.constantFrom(8, 13, null),
    sex: fc.constantFrom("male", "female", null),
    yearGroup: fc.constantFrom("5", "11", null),
  });

/** A few sets of facts, of which persons share some; facts need not agree, for the count does not look at that. */
const anyFacts = (always: readonly Fact[]): fc.Arbitrary<FactSet> =>
  fc
    .array(fc.tuple(fc.constantFrom(...(Object.keys(FACTS) as Fact[])), fc.constantFrom(...HALVES)), { maxLength: 60 })
    .map(
      (some) =>
        new Set([...always.map((fact) => inPeriod(fact, YEAR)), ...some.map(([fact, at]) => inPeriod(fact, at))]),
    );

const atSite = profile(fc.constantFrom("99AA00", "99AB00", "99AC00"));
const persons = fc.integer({ min: 1, max: 12 });

/** Persons of all kinds at the three sites, with several enrolments, and enrolled nowhere. */
export const anyRows: fc.Arbitrary<CountedRows> = fc
  .record({
    atSchool: fc.array(fc.record({ profile: atSite, facts: anyFacts(ENROLLED), persons }), { maxLength: 12 }),
    nowhere: fc.array(
      fc.record({
        profile: profile(fc.constant(null)),
        facts: anyFacts(["notEnrolled", "residentAbsenceKnown", "thuiszitter"]),
        persons,
      }),
      { maxLength: 3 },
    ),
    several: fc.array(
      fc.record({
        enrolments: fc.array(fc.record({ profile: atSite, facts: anyFacts(ENROLLED) }), { minLength: 2, maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
    hours: fc.array(
      fc
        .record({
          profile: atSite,
          period: fc.constantFrom(...HALVES),
          pupils: persons,
          unauthorised: fc.nat(5000),
          authorised: fc.nat(5000),
          attended: fc.nat(100_000),
        })
        .map(({ unauthorised, authorised, attended, ...row }) => ({
          ...row,
          absentPupils: unauthorised + authorised === 0 ? 0 : row.pupils,
          missedMinutes: unauthorised + authorised,
          unauthorisedMinutes: unauthorised,
          lessonMinutes: unauthorised + authorised + attended,
        })),
      { maxLength: 8 },
    ),
    providers: fc.array(
      fc.record({
        profile: atSite,
        period: fc.constantFrom(...HALVES),
        provider: fc.constantFrom("01010101", "02020202", "03030303"),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ atSchool, nowhere, ...rows }) => rowsOf({ ...rows, persons: [...atSchool, ...nowhere] }));
