import type { Fact } from "@monitor/schema/indicators";
import type { SchoolType } from "@monitor/schema/vocabulary";
import { factsOfCare } from "./care-code.ts";

/** What the rows of a stay say in short; bit patterns are by period (`PeriodPart.bit`). */
export interface StayCode {
  readonly enrolled: boolean;
  readonly residenceKnown: boolean;
  readonly livesElsewhere: boolean;
  readonly age: number | null;
  readonly schoolType: SchoolType | null;
  /** In so, vso or sbo on the count date, at any site. */
  readonly special: boolean;
  readonly linked: boolean;
  readonly bridged: boolean;
  readonly specialBefore: boolean;
  /** Periods in which care, attendance and the list of the municipality would be known. */
  readonly careKnown: number;
  readonly attendanceKnown: number;
  readonly listKnown: number;
  /** `bit:code,bit:code` (care-code.ts); empty: no care. */
  readonly care: string;
  /** Long absent, longer than three months, sixteen hours; empty: none. */
  readonly absence: string;
  /** Listed, longer than three months, plan, consultation; empty: none. */
  readonly listing: string;
  /** `article:parts,article:parts`; empty: none. */
  readonly exemptions: string;
}

/** Facts about the count date. */
export function factsOfCountDate(stay: StayCode): readonly Fact[] {
  const { schoolType: type, age } = stay;
  const special = type === "so" || type === "vso";
  const holds: Partial<Record<Fact, boolean>> = {
    enrolled: stay.enrolled,
    linked: stay.linked,
    residenceKnown: stay.residenceKnown,
    livesElsewhere: stay.livesElsewhere,
    aged5to17: age !== null && age >= 5 && age <= 17,
    inSpecial: special || type === "sbo" || type === "pro",
    "special-kind:so-vso": special,
    "special-kind:sbo": type === "sbo",
    "special-kind:pro": type === "pro",
    bridged: stay.bridged,
    toSpecial: stay.bridged && stay.special && !stay.specialBefore,
    backToRegular: stay.bridged && stay.enrolled && !stay.special && stay.specialBefore,
  };
  return namesOf(holds);
}

const namesOf = (holds: Partial<Record<Fact, boolean>>): readonly Fact[] =>
  (Object.keys(holds) as Fact[]).filter((fact) => holds[fact]);

const numbersOf = (text: string): readonly number[] => (text === "" ? [] : text.split(",").map(Number));

const pairsOf = (text: string): readonly (readonly [string, number])[] =>
  (text === "" ? [] : text.split(",")).map((pair) => {
    const [name, number] = pair.split(":");
    return [name!, Number(number)];
  });

/** A function that gives the facts about a period by its bit. What depends on a source holds only where that delivered. */
export function factsByPeriod(stay: StayCode): (bit: number) => readonly Fact[] {
  const [long = 0, overThreeMonths = 0, sixteen = 0] = numbersOf(stay.absence);
  const [listed = 0, listedOverThreeMonths = 0, plan = 0, consultation = 0] = numbersOf(stay.listing);
  const care = new Map(pairsOf(stay.care).map(([bit, code]) => [Number(bit), factsOfCare(code)]));
  const exemptions = pairsOf(stay.exemptions);
  const turning18 = (stay.schoolType === "vso" || stay.schoolType === "pro") && stay.age === 17;
  return (bit) => {
    const is = (parts: number): boolean => (parts & (1 << bit)) !== 0;
    const [attendanceKnown, listKnown] = [is(stay.attendanceKnown), is(stay.listKnown)];
    const longTermAbsent = attendanceKnown && is(long);
    const notEnrolled = listKnown && is(listed);
    const thuiszitter = longTermAbsent || notEnrolled;
    const articles = listKnown ? exemptions.filter(([, parts]) => is(parts)).map(([article]) => article) : [];
    const holds: Partial<Record<Fact, boolean>> = {
      turning18,
      careKnown: is(stay.careKnown),
      attendanceKnown,
      residentAbsenceKnown: (attendanceKnown && listKnown) || notEnrolled,
      longTermAbsent,
      notEnrolled,
      thuiszitter,
      thuiszitter3m: (attendanceKnown && is(overThreeMonths)) || (listKnown && is(listedOverThreeMonths)),
      sixteenHours: attendanceKnown && is(sixteen),
      planMade: thuiszitter && is(plan),
      consulted: thuiszitter && is(consultation),
      exemptionsKnown: listKnown,
      exempt: articles.length > 0,
    };
    return [
      ...namesOf(holds),
      ...articles.map((article) => `article:${article}` as Fact),
      ...(is(stay.careKnown) ? (care.get(bit) ?? []) : []),
    ];
  };
}
