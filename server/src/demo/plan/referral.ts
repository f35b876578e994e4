import { periodOf, type SchoolYear } from "@monitor/schema/vocabulary";
import {
  MONTHS_BETWEEN,
  OTHER_REFERRERS,
  PILOT,
  REFERRERS,
  SLOW_REGION,
  WITHOUT_REQUEST,
} from "../planted/referral.ts";
import type { Draw } from "../random/draw.ts";
import { DAY, dayNumber, isoDate } from "./day-number.ts";
import type { CareEpisode } from "./person.ts";

type Referral = Pick<CareEpisode, "referrer" | "requestedOn">;

/** A table as `Draw.place` wants it. */
const drawable = <K>(parts: readonly (readonly [K, number])[]) => ({
  kinds: parts.map(([kind]) => kind),
  shares: parts.map(([, share]) => share),
});

const USUAL_REFERRERS = drawable(REFERRERS);
const REFERRERS_OF = new Map(Object.entries(OTHER_REFERRERS).map(([place, parts]) => [place, drawable(parts)]));
const BETWEEN = { usual: drawable(MONTHS_BETWEEN.usual), slow: drawable(MONTHS_BETWEEN.slow) };

/** The first day of the month, some months before the month of a day. */
function firstOfMonth(day: number, monthsBefore: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsBefore, 1) / DAY;
}

/**
 * Who refers to care in a region, and when it is asked for.
 * @param lastYear from which a pilot runs
 * @returns asks for the start of care as a day number, where the youth lives, and whether his school has an arrangement
 */
export function referrals(region: string, lastYear: SchoolYear, draw: Draw) {
  const pilotFrom = region === PILOT.region ? dayNumber(periodOf(lastYear).from) : Number.POSITIVE_INFINITY;
  const between = region === SLOW_REGION ? BETWEEN.slow : BETWEEN.usual;
  return (from: number, municipality: string, atArrangement: boolean): Referral => {
    const { kinds, shares } = REFERRERS_OF.get(municipality) ?? REFERRERS_OF.get(region) ?? USUAL_REFERRERS;
    const referrer = kinds[draw.place(shares)]!;
    const inPilot = atArrangement && from >= pilotFrom;
    const requested = inPilot
      ? from - draw.whole(...PILOT.days)
      : firstOfMonth(from, between.kinds[draw.place(between.shares)]!);
    const isKept = !draw.chance(WITHOUT_REQUEST) && referrer !== "unknown";
    return { referrer, requestedOn: isKept ? isoDate(requested) : null };
  };
}

export type Referrals = ReturnType<typeof referrals>;
