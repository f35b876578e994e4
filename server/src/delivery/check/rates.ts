import type { Tally } from "@monitor/schema/checks";
import type { SourceKind } from "@monitor/schema/vocabulary";
import { countAt } from "./counts.ts";
import type { OwnRate, PeerCode, PeerRates } from "./decide-peers.ts";

/** What one place brought in one delivery. */
export interface Amounts {
  readonly place: string;
  /** Type of school; empty for a municipality. */
  readonly type: string;
  readonly days: number;
  readonly rows: number;
  readonly unlinked: number;
  readonly withoutYearGroup: number;
  readonly minutes: number;
  readonly episodes: number;
  /** Pupils according to the enrolments; 0 when they are not known. */
  readonly enrolled: number;
}

interface RateOf {
  readonly code: PeerCode;
  readonly kinds: readonly SourceKind[];
  /** Part, and of how many; the rate is `times` part by whole. */
  readonly part: (amounts: Amounts) => number;
  readonly whole: (amounts: Amounts) => number;
}

const RATES: readonly RateOf[] = [
  {
    code: "peer-unlinked",
    kinds: ["enrolment", "care", "attendance"],
    part: ({ unlinked }) => unlinked,
    whole: ({ rows }) => rows,
  },
  {
    code: "peer-year-group",
    kinds: ["enrolment"],
    part: ({ withoutYearGroup }) => withoutYearGroup,
    whole: ({ rows }) => rows,
  },
  {
    code: "peer-absence",
    kinds: ["attendance"],
    part: ({ minutes, days }) => (minutes * 7) / days,
    whole: ({ enrolled }) => enrolled,
  },
  {
    code: "peer-episodes",
    kinds: ["care"],
    part: ({ episodes }) => 1000 * episodes,
    whole: ({ enrolled }) => enrolled,
  },
];

/** The amounts of one place of a tally. */
export const amountsAt = (tally: Tally, place: string, type: string, days: number): Amounts => ({
  place,
  type,
  days,
  rows: countAt(tally, "rows", place),
  unlinked: countAt(tally, "unlinked", place),
  withoutYearGroup: countAt(tally, "withoutYearGroup", place),
  minutes: countAt(tally, "minutes", place),
  episodes: countAt(tally, "episodes", place),
  enrolled: countAt(tally, "enrolled", place),
});

/** The rates of a place that can be held against those of others. Without a whole there is no rate. */
export const ratesOf = (kind: SourceKind, amounts: Amounts): OwnRate[] =>
  RATES.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ code, part, whole }) => {
    const basis = whole(amounts);
    const { place, type } = amounts;
    return basis === 0 ? [] : [{ code, place, type, rate: part(amounts) / basis, basis }];
  });

/**
 * The rates of many places by check and type of school.
 *
 * @param least rates that rest on fewer are noise and are left out
 */
export function ratesByType(kind: SourceKind, all: readonly Amounts[], least: (code: PeerCode) => number): PeerRates {
  const known = all.flatMap((amounts) => ratesOf(kind, amounts)).filter(({ code, basis }) => basis >= least(code));
  const byCode = Map.groupBy(known, ({ code }) => code);
  return new Map(
    [...byCode].map(([code, rates]) => {
      const byType = Map.groupBy(rates, ({ type }) => type);
      return [code, new Map([...byType].map(([type, ones]) => [type, ones.map(({ rate }) => rate)]))];
    }),
  );
}
