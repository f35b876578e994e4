import type { Breakdown, Level, Localised, PeriodKind } from "../vocabulary/index.ts";
import type { Measure, Population } from "./measure.ts";

export type Unit = "persons" | "percent" | "per-1000" | "count" | "score" | "ratio" | "days";

/**
 * A small world with its figures, readable by a statistician: the text table of test/kit/world-table.ts and what is
 * counted from it. It documents the indicator and is its spec test.
 */
export interface Example {
  readonly shows: Localised;
  readonly world: string;
  /** Schoolweging by site, where the indicator is about it. */
  readonly scores?: Readonly<Record<string, number>>;
  /** `place` or `place breakdown` or `place breakdown period` -> what is counted, such as `5 of 15`; of a derived indicator its value. */
  readonly counted: Readonly<Record<string, string>>;
}

/** What an indicator is about; pages group the catalogue by it, in this order. */
export const THEMES = {
  enrolment: { nl: "Leerlingen en scholen", en: "Pupils and schools" },
  care: { nl: "Jeugdhulp", en: "Youth care" },
  absence: { nl: "Verzuim en thuiszitten", en: "Absence" },
  transitions: { nl: "Overstappen en achttien worden", en: "Moves, and turning eighteen" },
} as const satisfies Record<string, Localised>;
export type Theme = keyof typeof THEMES;

/** An indicator is data: definition, computation and texts in one place; engines only translate it. */
export interface Indicator {
  readonly code: string;
  readonly theme: Theme;
  /** Whether pages that show a selection of figures (start, profile of a school or area) show this one. */
  readonly headline: boolean;
  readonly label: Localised;
  readonly question: Localised;
  readonly definition: Localised;
  readonly numerator: Localised;
  readonly denominator: Localised | null;
  /** Exact boundaries in words: what still counts, and what no longer does. */
  readonly thresholds: readonly Localised[];
  readonly unit: Unit;
  readonly measure: Measure;
  /** How the persons of a place are found: those at school there, or those who live there. */
  readonly population: Readonly<Record<Level, Population | "none">>;
  /** A date within the school year, or the whole of it. */
  readonly reference: { readonly kind: "count-date" | "school-year"; readonly text: Localised };
  /** Kinds of period that a release holds; the school year always. Halves and months are whole, without breakdown. */
  readonly periods: readonly PeriodKind[];
  /** Half-years of every place; without it of regions and the country alone, as of few persons most would be masked. */
  readonly halvesEverywhere?: boolean;
  readonly source: Localised;
  /** Whether a higher figure means a heavier task or a lighter one; `neutral` where it says nothing of the kind. */
  readonly direction: "heavier" | "lighter" | "neutral";
  /** n = N is masked too: that all pupils of a unit have it would tell it of each. */
  readonly sensitive: boolean;
  /** Parts that a release holds of areas (not of boards and sites), one at a time. */
  readonly breakdowns: readonly Breakdown[];
  /** Parts that it holds of sites as well. */
  readonly siteBreakdowns?: readonly Breakdown[];
  /**
   * Indicators that sum to one another, or of which one is part of another, go through the gate as one system under
   * this name. Left out: on its own.
   */
  readonly gate?: string;
  readonly interval: Localised | null;
  readonly caveats: readonly Localised[];
  readonly since: string;
  readonly example?: Example;
}
