import type { AllThresholds, CheckCode, Finding } from "@monitor/schema/checks";
import { judge } from "./judge.ts";

export type PeerCode = Extract<CheckCode, `peer-${string}`>;

/** What one place has, to hold against its peers. */
export interface OwnRate {
  readonly code: PeerCode;
  readonly place: string;
  /** Type of school; empty for a municipality. */
  readonly type: string;
  readonly rate: number;
  /** Pupils, rows or cases on which the rate rests. */
  readonly basis: number;
}

/** The rates of others by check and type of school, in any order. */
export type PeerRates = ReadonlyMap<PeerCode, ReadonlyMap<string, readonly number[]>>;

/**
 * The value below which a part (0 to 1) of the values lies, by linear interpolation (type 7 of Hyndman and Fan).
 *
 * @param sorted from low to high
 */
export function quantileOf(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Rates of which more is never a fault of the file when it is less. */
const ONLY_ABOVE: readonly PeerCode[] = ["peer-unlinked", "peer-year-group"];

/** Where peers lie. */
export interface Middle {
  readonly peers: number;
  readonly median: number;
  /** The interquartile range. */
  readonly spread: number;
}

export function middleOf(rates: readonly number[]): Middle {
  const sorted = rates.toSorted((a, b) => a - b);
  const spread = quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25);
  return { peers: sorted.length, median: quantileOf(sorted, 0.5), spread };
}

function farOutside(
  { code, place, rate, basis }: OwnRate,
  { peers, median, spread }: Middle,
  thresholds: AllThresholds,
): Finding[] {
  const { peers: least = 1, difference = 0 } = thresholds[code];
  if (peers < least) return [];
  const away = ONLY_ABOVE.includes(code) ? rate - median : Math.abs(rate - median);
  if (away <= 0 || away < difference) return [];
  // peers that are all alike have no spread to be measured by
  if (spread === 0 && difference === 0) return [];
  const deviation = spread === 0 ? Number.POSITIVE_INFINITY : away / spread;
  return judge({ code, place, measured: rate, expected: median, deviation, basis }, thresholds);
}

/** Places that lie far from the middle of their peers: more than so many times the interquartile range. */
export function decidePeers(own: readonly OwnRate[], peers: PeerRates, thresholds: AllThresholds): Finding[] {
  const middles = new Map<readonly number[], Middle>();
  return own.flatMap((one) => {
    const rates = peers.get(one.code)?.get(one.type) ?? [];
    const middle = middles.get(rates) ?? middleOf(rates);
    middles.set(rates, middle);
    return farOutside(one, middle, thresholds);
  });
}
