import { ALLIANCE_CODE, BOARD_CODE, COUNTRY, MUNICIPALITY_CODE, SITE_CODE } from "@monitor/schema/vocabulary";
import type { TrueFigure } from "../true-figure.ts";

const SMALL_AREAS = [SITE_CODE, BOARD_CODE, MUNICIPALITY_CODE, ALLIANCE_CODE];

/** What is hidden only when nothing else helps. */
const LAST = 1000;

/** What everybody compares, the whole of the country and its regions, is hidden last. */
function worthOf(place: string): number {
  if (place === COUNTRY) return 50;
  return SMALL_AREAS.some((code) => code.test(place)) ? 1 : 15;
}

/**
 * A true 0 is hidden only when nothing else helps; the whole of a place is worth more than a part of it, a region more than
 * what lies in it, and a figure of many more than a figure of few.
 *
 * @param stands too small by now, but published before (rule 8): hidden for another, it would be a secret that nobody looks after
 */
export function costOf(amount: number, all: number, { place, breakdown }: TrueFigure, stands: boolean): number {
  const weight = Number.isFinite(all) ? all : amount;
  return (1 + Math.sqrt(weight)) * worthOf(place) * (breakdown === "" ? 4 : 1) * (amount === 0 || stands ? LAST : 1);
}
