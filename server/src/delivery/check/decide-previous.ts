import type { AllThresholds, CheckCode, Finding, Measure, Tally } from "@monitor/schema/checks";
import type { Manifest } from "@monitor/schema/delivery";
import type { SourceKind } from "@monitor/schema/vocabulary";
import { countAt, placesOf, totalOf } from "./counts.ts";
import { judge } from "./judge.ts";

/** One side of a comparison. */
export interface Compared {
  readonly tally: Tally;
  readonly counts: Pick<Manifest["counts"], "delivered" | "unlinked">;
  /** Length of the period. */
  readonly days: number;
}

interface Pair {
  readonly measure: Measure;
  readonly whole: CheckCode;
  readonly site?: CheckCode;
  /** Grows with the length of the period, so that half a year is held against half of a year. */
  readonly flows?: true;
}

const PAIRS: Readonly<Record<SourceKind, readonly Pair[]>> = {
  enrolment: [
    { measure: "pupils", whole: "pupils-changed", site: "site-pupils-changed" },
    { measure: "classes", whole: "classes-changed", site: "site-classes-changed" },
  ],
  care: [
    { measure: "episodes", whole: "episodes-changed" },
    { measure: "arrangements", whole: "arrangements-changed" },
  ],
  attendance: [
    { measure: "spells", whole: "spells-changed", site: "site-spells-changed", flows: true },
    { measure: "notEnrolled", whole: "not-enrolled-changed" },
    { measure: "reports", whole: "reports-changed", flows: true },
    { measure: "exemptions", whole: "exemptions-changed" },
  ],
};

/** What shows that a site is in a delivery: a small school may have a period without absence, not without lessons. */
const PRESENCE: Readonly<Record<SourceKind, readonly Measure[]>> = {
  enrolment: ["pupils", "classes"],
  care: [],
  attendance: ["spells", "schoolDays"],
};

function changed(code: CheckCode, place: string | null, measured: number, expected: number, thresholds: AllThresholds) {
  if (expected === 0) return [];
  const deviation = Math.abs(measured / expected - 1);
  return judge({ code, place, measured, expected, deviation, basis: expected }, thresholds);
}

function sitesComeAndGone(kind: SourceKind, now: Tally, before: Tally, thresholds: AllThresholds): Finding[] {
  const measures = PRESENCE[kind];
  const [present, was] = [placesOf(now, measures), placesOf(before, measures)];
  const size = (tally: Tally, place: string) => Math.max(...measures.map((measure) => countAt(tally, measure, place)));
  const gone = [...was].filter((place) => !present.has(place));
  const come = [...present].filter((place) => !was.has(place));
  return [
    ...gone.flatMap((place) => {
      const [measured, expected] = [0, size(before, place)];
      return judge({ code: "site-gone", place, measured, expected, deviation: 1, basis: expected }, thresholds);
    }),
    ...come.flatMap((place) => {
      const [measured, expected] = [size(now, place), 0];
      return judge({ code: "site-new", place, measured, expected, deviation: 1, basis: measured }, thresholds);
    }),
  ];
}

function unlinkedRose(now: Compared, before: Compared, thresholds: AllThresholds): Finding[] {
  const least = Math.min(now.counts.delivered, before.counts.delivered);
  if (least === 0) return [];
  const measured = now.counts.unlinked / now.counts.delivered;
  const expected = before.counts.unlinked / before.counts.delivered;
  const code = "unlinked-rose";
  return judge({ code, place: null, measured, expected, deviation: measured - expected, basis: least }, thresholds);
}

/** This delivery against the one before it of the same kind and organisation: as a whole and by site. */
export function decidePrevious(
  kind: SourceKind,
  now: Compared,
  before: Compared,
  thresholds: AllThresholds,
): Finding[] {
  const findings = PAIRS[kind].flatMap(({ measure, whole, site, flows }) => {
    const longer = flows ? now.days / before.days : 1;
    const total = changed(
      whole,
      null,
      totalOf(now.tally, measure),
      totalOf(before.tally, measure) * longer,
      thresholds,
    );
    if (site === undefined) return total;
    // a site that is gone is told as such
    const places = [...placesOf(now.tally, [measure])];
    const perSite = places.flatMap((place) => {
      const expected = countAt(before.tally, measure, place) * longer;
      return changed(site, place, countAt(now.tally, measure, place), expected, thresholds);
    });
    return [...total, ...perSite];
  });
  const sites = sitesComeAndGone(kind, now.tally, before.tally, thresholds);
  return [...findings, ...sites, ...unlinkedRose(now, before, thresholds)];
}
