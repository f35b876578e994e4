import {
  CARE_FORMS,
  EXEMPTION_ARTICLES,
  GUIDANCE_STEPS,
  REFERRERS,
  SCHOOL_TYPES,
  type SchoolType,
  STOP_REASONS,
} from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { DAY_MINUTES, schoolDays } from "../kit/world-calendar.ts";
import type { WorldAbsence, WorldCare, WorldRow, WorldStretch } from "../kit/world-table.ts";
import type { Days } from "./days.ts";

/** The school year of which generated worlds tell; of the year before they have enrolments and care. */
export const SCHOOL_YEAR = "2025-2026";

export interface AnySite {
  readonly schoolType: SchoolType;
  readonly municipality: string;
  readonly board: string;
  /** Whether lessons are on Mondays and Thursdays only. */
  readonly twoDays: boolean;
}

/** Municipalities or sites in an area, from a day to a day. */
export interface AnyArea {
  readonly kind: "inspirationRegion" | "youthRegion" | "schoolAlliance";
  readonly members: readonly { readonly member: string; readonly from: string; readonly to: string | null }[];
}

/** A small world: places by short names (`S1`, `M1`), rows as in a text table, and what was delivered. */
export interface AnyWorld {
  readonly sites: Readonly<Record<string, AnySite>>;
  readonly areas: Readonly<Record<string, AnyArea>>;
  readonly rows: readonly WorldRow[];
  /** Rows of deliveries that were replaced. */
  readonly replaced: readonly WorldRow[];
  /** Periods that a source delivered (`care of M1`, `attendance of board B1`), where not the whole school year. */
  readonly delivered: Readonly<Record<string, readonly Days[]>>;
  readonly scores: Readonly<Record<string, readonly { readonly date: string; readonly value: number }[]>>;
}

export const MUNICIPALITIES = ["M1", "M2", "M3"];
const SITES = ["S1", "S2", "S3", "S4"];
const BOARDS = ["B1", "B2"];
const ALL_DAYS = schoolDays(SCHOOL_YEAR);

export const calendarOf = ({ twoDays }: AnySite): readonly string[] =>
  twoDays ? ALL_DAYS.filter((day) => [1, 4].includes(new Date(day).getUTCDay())) : ALL_DAYS;

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Mostly the first, else one of the others. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const keyOf = <K extends string>(words: Readonly<Record<K, unknown>>): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(words) as K[]));

/** Days beside the borders of school years, halves, months and 1 October. */
const CARE_STARTS = [
  ...["2023-01-15", "2024-09-01", "2024-10-01", "2025-07-31", "2025-08-01", "2025-09-30", "2025-10-01", "2025-12-01"],
  ...["2026-01-31", "2026-02-01", "2026-03-15", "2026-07-31"],
];
/** Lengths beside the borders of bands. */
const LENGTHS = [0, 1, 30, 90, 91, 180, 181, 365, 366, 730, 731, 1460, 1461];
const WAITS = [-1, 0, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366];

const anyCare: fc.Arbitrary<WorldCare> = fc
  .record({
    form: keyOf(CARE_FORMS),
    from: oneOf(...CARE_STARTS),
    length: fc.option(oneOf(...LENGTHS)),
    provider: oneOf("00000001", "00000002"),
    wait: fc.option(oneOf(...WAITS)),
    referrer: keyOf(REFERRERS),
    collective: fc.boolean(),
    stopped: fc.option(keyOf(STOP_REASONS)),
  })
  .map(({ length, wait, stopped, ...care }) => {
    const to = length === null ? null : addDays(care.from, length);
    const requested = wait === null ? null : addDays(care.from, -wait);
    return { ...care, to, requested, stopped: to === null ? null : stopped };
  });

/** Care that goes on at the same provider in the same form, a day or two later. */
const anyCares: fc.Arbitrary<readonly WorldCare[]> = fc
  .tuple(fc.array(anyCare, { maxLength: 3 }), mostly<number | null>(null, oneOf(1, 2)))
  .map(([cares, gap]) => {
    const ended = cares.find(({ to }) => to !== null);
    if (gap === null || ended === undefined) return cares;
    const from = addDays(ended.to!, gap);
    return [...cares, { ...ended, from, to: addDays(from, 40), requested: null }];
  });

const ABSENCES = ["sick", "leave", "suspended", "unauthorised", "luxury"] as const;
const SPELL_DAYS = [1, 2, 4, 5, 10, 11, 20, 20, 21, 21, 21, 22, 40, 61, 62, 62, 63];

/** Spells one after the other, with so many school days between; times beside 16 hours, whole days and a minute less. */
const anyAbsences = (calendar: readonly string[]): fc.Arbitrary<readonly WorldAbsence[]> =>
  fc
    .tuple(
      oneOf(0, 5, 9, 28, 29, 30, 60, 90, 92, 120, 150),
      fc.array(
        fc.record({
          kind: fc.oneof(oneOf(...ABSENCES), oneOf("unauthorised" as const, "luxury" as const)),
          days: oneOf(...SPELL_DAYS),
          gap: oneOf(-3, 0, 0, 0, 1, 4, 9),
          missing: oneOf<"whole" | "half" | "almost" | number>(
            "whole",
            "whole",
            "half",
            "almost",
            239,
            240,
            320,
            321,
            959,
            960,
            961,
            5000,
          ),
        }),
        { maxLength: 5 },
      ),
    )
    .map(([first, spells]) => {
      let next = first;
      return spells.flatMap(({ kind, days, gap, missing }): readonly WorldAbsence[] => {
        const from = calendar[Math.max(0, next + gap)];
        next = Math.max(0, next + gap) + days;
        if (from === undefined) return [];
        const whole = days * DAY_MINUTES;
        const some = { whole, half: whole / 2, almost: whole - 1 };
        const minutes = typeof missing === "number" ? missing : some[missing];
        return [{ kind, days, from, minutes }];
      });
    });

const LISTED: readonly WorldStretch[] = [
  { from: null, to: null },
  { from: "2025-09-01", to: "2025-12-01" },
  { from: "2025-09-01", to: "2025-12-02" },
  { from: "2025-11-30", to: "2026-03-01" },
  { from: "2025-12-02", to: "2026-02-01" },
  { from: "2025-12-03", to: "2025-12-03" },
  { from: "2026-01-31", to: "2026-02-01" },
  { from: "2026-05-01", to: null },
];
const SOME_DAYS = ["2025-08-01", "2025-09-30", "2025-11-03", "2026-01-31", "2026-02-01", "2026-05-05", "2026-07-31"];

const anyExemption = fc
  .record({
    article: keyOf(EXEMPTION_ARTICLES),
    from: oneOf("2024-09-01", ...SOME_DAYS),
    length: fc.option(oneOf(0, 200)),
  })
  .map(({ length, ...one }) => ({ ...one, to: length === null ? null : addDays(one.from, length) }));
const anyGuidance = fc.record({ step: keyOf(GUIDANCE_STEPS), on: oneOf("2025-06-01", ...SOME_DAYS) });

const some = <T>(one: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<readonly T[]> =>
  mostly<readonly T[]>([], fc.array(one, { minLength: 1, maxLength }));

/** Somebody at a site, or (null) only known to his municipality. */
function anyRow(sites: Readonly<Record<string, AnySite>>): fc.Arbitrary<WorldRow> {
  const codes = Object.keys(sites);
  return mostly<string | null>("site", fc.constant(null))
    .chain((at) => (at === null ? fc.constant(null) : oneOf(...codes)))
    .chain((site) =>
      fc.record({
        person: oneOf("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"),
        site: fc.constant(site),
        residence: fc.oneof(oneOf("M1", "M2"), oneOf<string | null>(...MUNICIPALITIES, null)),
        linked: mostly(true, fc.constant(false)),
        enrolled: fc.record({
          from: mostly<string | null>(null, oneOf("2025-09-15", "2025-10-01", "2025-10-02", "2026-02-01")),
          to: mostly<string | null>(null, oneOf("2025-09-30", "2025-10-01", "2025-12-31", "2026-02-01")),
        }),
        born: fc.option(oneOf("2007-10", "2008-10", "2008-09", "2008-11", "2013-10", "2017-11", "2021-02", "2003-01")),
        sex: oneOf("male", "female", "unknown"),
        group: fc.option(oneOf("1", "8", "14", "S")),
        lastYear: fc.record({ site: fc.option(oneOf(...codes)), bridge: mostly(true, fc.constant(false)) }),
        care: anyCares,
        absence: site === null ? fc.constant([]) : anyAbsences(calendarOf(sites[site]!)),
        listed: site === null ? fc.array(oneOf(...LISTED), { maxLength: 2 }) : some(oneOf(...LISTED)),
        exemptions: some(anyExemption),
        guidance: some(anyGuidance),
      }),
    );
}

const isSensible = ({ enrolled: { from, to }, residence, site }: WorldRow): boolean =>
  (from === null || to === null || from <= to) && (residence !== null || site !== null);

/** Of nobody two enrolments at one site that begin on the same day: nothing says which of them would hold. */
const anyRows = (sites: Readonly<Record<string, AnySite>>, size: { minLength?: number; maxLength: number }) =>
  fc.uniqueArray(anyRow(sites).filter(isSensible), {
    ...size,
    selector: ({ person, site, enrolled }) =>
      site === null ? {} : `${person} ${site} ${enrolled.from ?? "2025-08-01"}`,
    comparator: (one, other) => one === other,
  });

const day = (from: string, to: string): Days => ({ from, to });
const DELIVERED: readonly (readonly Days[])[] = [
  [],
  [],
  [day("2025-08-01", "2026-01-31")],
  [day("2026-02-01", "2026-07-31")],
  [day("2025-08-01", "2026-01-31"), day("2026-02-01", "2026-07-31")],
  [day("2025-08-01", "2025-12-31"), day("2026-01-02", "2026-07-31")],
  [day("2025-08-01", "2026-03-17")],
  [day("2025-08-01", "2025-09-30")],
];

const anySite: fc.Arbitrary<AnySite> = fc.record({
  schoolType: fc.oneof(keyOf(SCHOOL_TYPES), oneOf<SchoolType>("bao", "sbo", "vso")),
  municipality: oneOf(...MUNICIPALITIES),
  board: oneOf(...BOARDS),
  twoDays: fc.boolean(),
});

const anyMembers = (codes: readonly string[]) =>
  fc.subarray([...codes]).chain((members) =>
    fc.tuple(
      ...members.map((member) =>
        fc.record({
          member: fc.constant(member),
          from: mostly("2017-01-01", oneOf("2024-10-01", "2024-10-02", "2025-10-01", "2025-10-02")),
          to: mostly<string | null>(null, oneOf("2024-10-01", "2025-09-30", "2025-10-01")),
        }),
      ),
    ),
  );

function anyAreas(sites: readonly string[]): fc.Arbitrary<Readonly<Record<string, AnyArea>>> {
  const area = (kind: AnyArea["kind"], members: readonly string[]) =>
    fc.record({ kind: fc.constant(kind), members: anyMembers(members) });
  return fc.record({
    R1: area("inspirationRegion", MUNICIPALITIES),
    J1: area("youthRegion", MUNICIPALITIES),
    A1: area("schoolAlliance", sites),
    A2: area("schoolAlliance", sites),
  });
}

const SOURCES = [
  ...MUNICIPALITIES.flatMap((name) => [`care of ${name}`, `list of ${name}`]),
  ...BOARDS.flatMap((name) => [`enrolment of ${name}`, `attendance of ${name}`]),
];

const anyDelivered = fc
  .tuple(...SOURCES.map(() => mostly<readonly Days[] | null>(null, oneOf(...DELIVERED))))
  .map((periods) =>
    Object.fromEntries(SOURCES.flatMap((source, index) => (periods[index] == null ? [] : [[source, periods[index]]]))),
  );

const anyScores = fc.array(
  fc.record({ date: oneOf("2024-02-01", "2025-02-01", "2025-10-01", "2025-10-02"), value: oneOf(21.5, 30, 38.25) }),
  { maxLength: 2 },
);

/** Worlds of one to four sites in three municipalities, with up to a dozen enrolments and youths outside school. */
export const anyWorld: fc.Arbitrary<AnyWorld> = fc
  .integer({ min: 1, max: SITES.length })
  .chain((count) => fc.tuple(...SITES.slice(0, count).map(() => anySite)))
  .chain((all) => {
    const sites = Object.fromEntries(all.map((site, index) => [SITES[index]!, site]));
    return fc.record({
      sites: fc.constant(sites),
      areas: anyAreas(Object.keys(sites)),
      rows: anyRows(sites, { minLength: 1, maxLength: 12 }),
      replaced: mostly<readonly WorldRow[]>([], anyRows(sites, { maxLength: 3 })),
      delivered: fc.oneof(fc.constant({}), anyDelivered),
      scores: fc.record(Object.fromEntries(Object.keys(sites).map((site) => [site, anyScores]))),
    });
  });
