import { FACTS, type Fact } from "@monitor/schema/indicators";
import type { Referrer } from "@monitor/schema/vocabulary";
import {
  attendanceKnown,
  exempt,
  guided,
  listKnown,
  longTermAbsent,
  notEnrolled,
  overThreeMonths,
  sixteenHours,
} from "./absence.ts";
import { careIn, careKnown, firstStart, isOfForms, lastEnd } from "./care.ts";
import { type Days, daysBetween } from "./days.ts";
import { ageOf, backToRegular, bridged, toSpecial } from "./enrolment.ts";
import type { Stay } from "./person.ts";

type Rule = (stay: Stay, days: Days) => boolean;

const isAt =
  (...types: readonly string[]): Rule =>
  ({ site }) =>
    site !== null && types.includes(site.schoolType);

const isAged =
  (from: number, to: number): Rule =>
  (stay) => {
    const age = ageOf(stay);
    return age !== null && from <= age && age <= to;
  };

/** Care of some forms in the period, of somebody whose care is known. */
const inCare =
  (...forms: Parameters<typeof isOfForms>[1][]): Rule =>
  (stay, days) =>
    careKnown(stay, days) && isOfForms(careIn(stay.person, days), ...forms);

type Start = NonNullable<ReturnType<typeof firstStart>>;
type End = NonNullable<ReturnType<typeof lastEnd>>;

const started =
  (is: (start: Start) => boolean): Rule =>
  (stay, days) => {
    const start = careKnown(stay, days) ? firstStart(stay.person, days) : undefined;
    return start !== undefined && is(start);
  };

const referredBy = (referrer: Referrer): Rule => started((start) => start.referrer === referrer);

const waited = (from: number, to: number): Rule =>
  started(({ requested, from: start }) => {
    const days = requested === null ? Number.NaN : daysBetween(requested, start);
    return from <= days && days <= to;
  });

const ended =
  (is: (end: End) => boolean): Rule =>
  (stay, days) => {
    const end = careKnown(stay, days) ? lastEnd(stay.person, days) : undefined;
    return end !== undefined && is(end);
  };

const lasted = (from: number, to: number): Rule =>
  ended((end) => {
    const days = daysBetween(end.from, end.to);
    return from <= days && days <= to;
  });

const EARLY: readonly (string | null)[] = ["earlyAgreed", "earlyClient", "earlyProvider", "earlyExternal"];
const ALL_FORMS = ["ambulatory", "dayTreatment", "residential", "crisis", "protection", "probation"] as const;

const thuiszitter: Rule = (stay, days) => longTermAbsent(stay, days) || notEnrolled(stay, days);

/** Each fact of schema/indicators/fact.ts of a person at a site and residence, in a period that ends at the reference date. */
const RULES: Readonly<Record<Fact, Rule>> = {
  enrolled: ({ enrolment }) => enrolment !== null,
  linked: ({ person }) => person.linked,
  residenceKnown: ({ enrolment }) => enrolment !== null && enrolment.residence !== null,
  livesElsewhere: ({ site, residence }) => site !== null && residence !== null && residence !== site.municipality,
  aged5to17: isAged(5, 17),

  inSpecial: isAt("so", "vso", "sbo", "pro"),
  "special-kind:so-vso": isAt("so", "vso"),
  "special-kind:sbo": isAt("sbo"),
  "special-kind:pro": isAt("pro"),

  bridged: ({ person }) => bridged(person),
  toSpecial: ({ person }) => toSpecial(person),
  backToRegular: ({ person }) => backToRegular(person),

  careKnown,
  withCare: inCare(...ALL_FORMS),
  "care-form:without-stay": inCare("ambulatory", "dayTreatment", "crisis"),
  "care-form:with-stay": inCare("residential"),
  "care-form:protection": inCare("protection"),
  "care-form:probation": inCare("probation"),
  heavyCare: inCare("residential", "protection", "dayTreatment"),
  collectiveCare: (stay, days) => careKnown(stay, days) && careIn(stay.person, days).some((one) => one.collective),
  turning18: (stay, days) => isAt("vso", "pro")(stay, days) && isAged(17, 17)(stay, days),

  careStarted: started(() => true),
  referrerKnown: started(({ referrer }) => referrer !== "unknown"),
  "referrer:municipality": referredBy("municipality"),
  "referrer:generalPractitioner": referredBy("generalPractitioner"),
  "referrer:youthDoctor": referredBy("youthDoctor"),
  "referrer:certifiedInstitution": referredBy("certifiedInstitution"),
  "referrer:medicalSpecialist": referredBy("medicalSpecialist"),
  "referrer:none": referredBy("none"),
  "referrer:court": referredBy("court"),
  "referrer:unknown": referredBy("unknown"),
  requestKnown: started(({ requested, from }) => requested !== null && requested <= from),
  "wait:0-7": waited(0, 7),
  "wait:8-14": waited(8, 14),
  "wait:15-30": waited(15, 30),
  "wait:31-60": waited(31, 60),
  "wait:61-90": waited(61, 90),
  "wait:91-180": waited(91, 180),
  "wait:181-365": waited(181, 365),
  "wait:over-365": waited(366, Number.POSITIVE_INFINITY),

  careEnded: ended(() => true),
  endedEarly: ended(({ stopReason }) => EARLY.includes(stopReason)),
  "care-length:0-90": lasted(0, 90),
  "care-length:91-180": lasted(91, 180),
  "care-length:181-365": lasted(181, 365),
  "care-length:366-730": lasted(366, 730),
  "care-length:731-1460": lasted(731, 1460),
  "care-length:over-1460": lasted(1461, Number.POSITIVE_INFINITY),

  attendanceKnown,
  residentAbsenceKnown: (stay, days) =>
    (attendanceKnown(stay, days) && listKnown(stay, days)) || notEnrolled(stay, days),
  longTermAbsent,
  notEnrolled,
  thuiszitter,
  thuiszitter3m: overThreeMonths,
  sixteenHours: (stay, days) => attendanceKnown(stay, days) && sixteenHours(stay, days),
  planMade: (stay, days) => thuiszitter(stay, days) && guided(stay, days, "plan"),
  consulted: (stay, days) => thuiszitter(stay, days) && guided(stay, days, "consultation"),

  exemptionsKnown: listKnown,
  exempt: (stay, days) => exempt(stay, days),
  "article:5-onder-a": (stay, days) => exempt(stay, days, "5-onder-a"),
  "article:5-onder-b": (stay, days) => exempt(stay, days, "5-onder-b"),
  "article:5-onder-c": (stay, days) => exempt(stay, days, "5-onder-c"),
  "article:5a": (stay, days) => exempt(stay, days, "5a"),
  "article:15": (stay, days) => exempt(stay, days, "15"),
};

const NAMES = Object.keys(FACTS) as Fact[];

export const factsOf = (stay: Stay, days: Days): ReadonlySet<Fact> =>
  new Set(NAMES.filter((fact) => RULES[fact](stay, days)));

/** Of somebody with several stays in a place these are known only where each of them knows. */
const KNOWN: readonly Fact[] = [
  ...(["linked", "residenceKnown", "bridged", "careKnown"] as const),
  ...(["attendanceKnown", "residentAbsenceKnown", "exemptionsKnown"] as const),
];

/** Facts of somebody in a place from those of his stays there: what any of them has, but known only what each knows. */
export function factsTogether(stays: readonly ReadonlySet<Fact>[]): ReadonlySet<Fact> {
  if (stays.length === 1) return stays[0]!;
  const any = new Set(stays.flatMap((facts) => [...facts]));
  return new Set([...any].filter((fact) => !KNOWN.includes(fact) || stays.every((facts) => facts.has(fact))));
}
