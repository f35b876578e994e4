import type { Localised, SourceKind } from "../vocabulary/index.ts";

/** What a delivery is held against, from near to far. */
export const RUNGS = {
  file: { nl: "het bestand zelf", en: "the file itself" },
  previous: { nl: "de vorige levering", en: "the previous delivery" },
  peers: { nl: "vergelijkbare organisaties", en: "comparable organisations" },
  sources: { nl: "de andere bronnen", en: "the other sources" },
  outside: { nl: "tellingen van buiten", en: "counts from outside" },
} as const satisfies Record<string, Localised>;
export type Rung = keyof typeof RUNGS;

/** A question waits for a person, who accepts it with a reason; a remark does not. */
export const SEVERITIES = {
  ask: { nl: "vraag", en: "question" },
  tell: { nl: "opmerking", en: "remark" },
} as const satisfies Record<string, Localised>;
export type Severity = keyof typeof SEVERITIES;

/** What a check found: numbers only, so that it can be kept. Texts come from the catalogue. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Site or municipality that it is about; null: the delivery as a whole. */
  readonly place: string | null;
  readonly measured: number;
  readonly expected: number | null;
}

/** From where a check speaks up. `null`: never. The operator may set each of them. */
export interface Thresholds {
  /** At and above this deviation a person is asked. */
  readonly ask: number | null;
  /** At and above this deviation it is remarked. */
  readonly tell: number | null;
  /** Below this many (rows, pupils, cases) nothing is said: of a few, every share is large. */
  readonly least: number;
  /** Smallest difference in number, next to the share. */
  readonly difference?: number;
  /** Smallest share of the schools that must have delivered before anything is said. */
  readonly coverage?: number;
  /** Smallest number of others to compare with. */
  readonly peers?: number;
  /** Smallest number of days that the delivery must cover. */
  readonly days?: number;
}
export type ThresholdName = keyof Thresholds;

/** How the numbers of a finding are written. */
export type Unit = "count" | "share" | "rate";

export interface Check {
  readonly rung: Rung;
  /** Kinds of source that it looks at. */
  readonly kinds: readonly SourceKind[];
  /** What is measured, in a few words. */
  readonly measure: Localised;
  readonly unit: Unit;
  readonly thresholds: Thresholds;
  /** Texts with places for `{place}`, `{measured}`, `{expected}` and `{change}`. */
  readonly title: Localised;
  readonly explanation: Localised;
  readonly remedy: Localised;
}

export const ALL_KINDS: readonly SourceKind[] = ["enrolment", "care", "attendance"];
