import type { Breakdown } from "../vocabulary/index.ts";
import type { Fact } from "./fact.ts";

/** Facts that must all hold. */
export type Condition = readonly Fact[];

/** Whom a place's figure is about: pupils at school there, or persons who live there, enrolled or not. */
export type Population = "school" | "residence";

/** A condition that differs by population, such as who is known to be absent. */
export type PopulationCondition = Condition | Readonly<Record<Population, Condition>>;

/**
 * How an indicator is counted. Few families drive all indicators. Counted from persons and hours, and protected:
 * - `persons`: distinct persons of whom all facts hold, where `known` says of whom it would be known;
 * - `share`: distinct persons with the facts of `of` among those with the facts of `among`; published over those of `over`
 *   where `among` holds persons whose number is a secret itself, as of youths who are enrolled nowhere;
 * - `time`: lesson minutes missed over lesson minutes given on the days of enrolment, at the sites where attendance is known.
 *   In each period a pupil misses no more at a site, in all and without valid reason, than he was given there;
 * - `distinct`: distinct providers of care in the period, or municipalities of residence, of the enrolments with the facts
 *   of `where`;
 * - `score`: delivered by another party, public, never derived.
 * Computed afterwards from published figures only:
 * - `change`: per cent by which a published count differs from that of the school year before;
 * - `ratio`: published count over what the rates of the whole release by `type-age` would give the own pupils;
 * - `quantile`: the day below which a part of the persons lies, from the published bands of a breakdown.
 */
export type Measure =
  | { readonly family: "persons"; readonly of: PopulationCondition; readonly known: PopulationCondition }
  | {
      readonly family: "share";
      readonly of: PopulationCondition;
      readonly among: PopulationCondition;
      readonly over?: PopulationCondition;
      /** The condition that parts narrow; `of` when left out. Started care by referrer parts all starts, not those of `of`. */
      readonly partOf?: PopulationCondition;
    }
  | { readonly family: "time" }
  | { readonly family: "distinct"; readonly what: "providers" | "municipalities"; readonly where: Condition }
  | { readonly family: "score"; readonly of: "schoolweging" }
  | { readonly family: "change"; readonly of: string }
  | { readonly family: "ratio"; readonly of: string }
  | { readonly family: "quantile"; readonly of: string; readonly bands: Breakdown; readonly at: number };

export type CountedMeasure = Extract<Measure, { readonly family: "persons" | "share" | "time" | "distinct" | "score" }>;
export type DerivedMeasure = Exclude<Measure, CountedMeasure>;

export const isDerived = (measure: Measure): measure is DerivedMeasure =>
  measure.family === "change" || measure.family === "ratio" || measure.family === "quantile";

export const conditionOf = (condition: PopulationCondition, population: Population): Condition =>
  "school" in condition ? condition[population] : condition;

/** Facts of the enrolment by itself: DUO publishes as much by site, and an attacker is taken to know it exactly. */
const TAKEN_AS_KNOWN: ReadonlySet<Fact> = new Set<Fact>([
  "enrolled",
  "linked",
  "residenceKnown",
  "livesElsewhere",
  "inSpecial",
  "special-kind:so-vso",
  "special-kind:sbo",
  "special-kind:pro",
]);

/**
 * Whether a measure counts nothing but enrolments: what anybody is taken to know cannot be kept from him, so rules 1 to 3
 * hold for it and the gate has nothing to prove.
 */
export function isTakenAsKnown(measure: Measure): boolean {
  if (measure.family !== "persons" && measure.family !== "share") return false;
  const conditions = [measure.of, measure.family === "share" ? measure.among : measure.known];
  const facts = conditions.flatMap((one) => [...conditionOf(one, "school"), ...conditionOf(one, "residence")]);
  return facts.every((fact) => TAKEN_AS_KNOWN.has(fact));
}

/** Of whom something can be known at all: nearly everybody who is enrolled, and no secret. */
const KNOWABLE: ReadonlySet<Fact> = new Set<Fact>([
  "careKnown",
  "attendanceKnown",
  "residentAbsenceKnown",
  "exemptionsKnown",
  "bridged",
]);

function peopleOf(measure: Measure): readonly PopulationCondition[] {
  if (measure.family === "share") return [measure.among];
  if (measure.family === "persons") return [measure.of];
  return measure.family === "distinct" ? [measure.where] : [];
}

/**
 * Whether anybody may know of how many pupils a figure is. Where it is of those with care or of thuiszitters, that number is
 * a secret itself, and nothing may say that it is small.
 */
export const isOfKnownNumber = (measure: Measure): boolean =>
  peopleOf(measure)
    .flatMap((people) => [...conditionOf(people, "school"), ...conditionOf(people, "residence")])
    .every((fact) => TAKEN_AS_KNOWN.has(fact) || KNOWABLE.has(fact));
