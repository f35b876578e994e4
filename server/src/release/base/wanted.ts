import { type Condition, FACTS, type Fact, type Indicator, type PopulationCondition } from "@monitor/schema/indicators";
import { PERIOD_KINDS, type PeriodKind } from "@monitor/schema/vocabulary";

/** What a release asks of each kind of period. */
export interface Wanted {
  readonly facts: Readonly<Record<PeriodKind, ReadonlySet<Fact>>>;
  readonly hours: ReadonlySet<PeriodKind>;
  readonly providers: ReadonlySet<PeriodKind>;
}

const conditionsOf = (condition: PopulationCondition): readonly Condition[] =>
  "school" in condition ? [condition.school, condition.residence] : [condition as Condition];

function factsOf({ measure }: Indicator): readonly Fact[] {
  switch (measure.family) {
    case "persons":
      return [measure.of, measure.known].flatMap(conditionsOf).flat();
    case "share":
      return [measure.of, measure.among, measure.partOf ?? []].flatMap(conditionsOf).flat();
    case "distinct":
      return [...measure.where];
    case "time":
      return ["attendanceKnown"];
    default:
      return [];
  }
}

/** Who counts at all (coverage): the enrolled, and among residents the youths whom a municipality listed. */
const EVERYONE: readonly Fact[] = ["enrolled", "notEnrolled"];

/**
 * All facts of a school year; of halves and months, which have no breakdown, those that some indicator of that kind of
 * period names.
 */
export function wantedBy(indicators: readonly Indicator[]): Wanted {
  const kinds = Object.keys(PERIOD_KINDS) as PeriodKind[];
  const of = (kind: PeriodKind) => indicators.filter(({ periods }) => periods.includes(kind));
  const factsIn = (kind: PeriodKind) => new Set<Fact>([...of(kind).flatMap(factsOf), ...EVERYONE]);
  const kindsWith = (is: (indicator: Indicator) => boolean) => new Set(kinds.filter((kind) => of(kind).some(is)));
  return {
    facts: {
      "school-year": new Set(Object.keys(FACTS) as Fact[]),
      "half-year": factsIn("half-year"),
      month: factsIn("month"),
    },
    hours: kindsWith(({ measure }) => measure.family === "time"),
    providers: kindsWith(({ measure }) => measure.family === "distinct" && measure.what === "providers"),
  };
}
