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

/** The value below which a part (0 to 1) of the values lies, by linear interpolation (type 7 of Hyndman and Fan). */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Rates of which more is never a fault of the file when it is less. */
const ONLY_ABOVE: readonly PeerCode[] = ["peer-unlinked", "peer-year-group"];

function farOutside(
  { code, place, type, rate, basis }: OwnRate,
  peers: PeerRates,
  thresholds: AllThresholds,
): Finding[] {
  const others = peers.get(code)?.get(type) ?? [];
  const { peers: least = 1, difference = 0 } = thresholds[code];
  if (others.length < least) return [];
  const median = quantileOf(others, 0.5);
  const spread = quantileOf(others, 0.75) - quantileOf(others, 0.25);
  const away = ONLY_ABOVE.includes(code) ? rate - median : Math.abs(rate - median);
  if (away <= 0 || away < difference) return [];
  // peers that are all alike have no spread to be measured by
  if (spread === 0 && difference === 0) return [];
  const deviation = spread === 0 ? Number.POSITIVE_INFINITY : away / spread;
  return judge({ code, place, measured: rate, expected: median, deviation, basis }, thresholds);
}

/** Places that lie far from the middle of their peers: more than so many times the interquartile range. */
export const decidePeers = (own: readonly OwnRate[], peers: PeerRates, thresholds: AllThresholds): Finding[] =>
  own.flatMap((one) => farOutside(one, peers, thresholds));
