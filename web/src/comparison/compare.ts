import { hasInterval, type Observation } from "../graphql/observation.ts";

/**
 * How a figure compares with another:
 * - `higher`, `lower`: the 95 % intervals do not overlap;
 * - `alike`: the whole interval lies within a tenth of the other value, so that any difference is small;
 * - `no-difference`: neither can be shown;
 * - `unknown`: one of both has no number or no interval.
 */
export type Comparison = "higher" | "lower" | "alike" | "no-difference" | "unknown";

/** A difference of less than a tenth of the other value matters to no decision that this monitor serves. */
const ALIKE = 0.1;

export function compare(one: Observation | null, other: Observation | null): Comparison {
  if (!hasInterval(one) || !hasInterval(other)) return "unknown";
  if (one.lower > other.upper) return "higher";
  if (one.upper < other.lower) return "lower";
  const margin = other.value * ALIKE;
  return one.lower >= other.value - margin && one.upper <= other.value + margin ? "alike" : "no-difference";
}

/**
 * How a figure compares with that of a group to which it may itself belong. `alone`: both are the same figure, so that
 * the group holds nobody else and there is nothing to compare with.
 */
export function compareWithGroup(one: Observation | null, group: Observation | null): Comparison | "alone" {
  const same =
    hasInterval(one) &&
    hasInterval(group) &&
    one.value === group.value &&
    one.lower === group.lower &&
    one.upper === group.upper;
  return same ? "alone" : compare(one, group);
}

export interface Standing {
  readonly higherThan: number;
  readonly lowerThan: number;
  /** Others with a number and an interval. */
  readonly comparable: number;
}

/** Of how many others a figure demonstrably differs. */
export function standing(one: Observation | null, others: readonly (Observation | null)[]): Standing {
  const outcomes = others.map((other) => compare(one, other));
  const count = (wanted: Comparison) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    higherThan: count("higher"),
    lowerThan: count("lower"),
    comparable: outcomes.length - count("unknown"),
  };
}

/** Which sentence tells a standing. */
export function standingKind({ higher, lower }: { readonly higher: number; readonly lower: number }) {
  if (higher > 0 && lower > 0) return "Both";
  if (higher > 0) return "Higher";
  return lower > 0 ? "Lower" : "None";
}
