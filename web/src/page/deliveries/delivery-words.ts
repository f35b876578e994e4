import {
  DELIVERY_STATES,
  type DeliveryState,
  type Localised,
  periodOf,
  type SchoolYear,
  SOURCE_KINDS,
  type SourceKind,
  schoolYearOf,
} from "@monitor/schema/vocabulary";

const asItself = (code: string): Localised => ({ nl: code, en: code });

/** The kind of a delivery in words; one that the page does not know keeps its own word. */
export const kindWords = (kind: string): Localised =>
  Object.hasOwn(SOURCE_KINDS, kind) ? SOURCE_KINDS[kind as SourceKind] : asItself(kind);

export const stateWords = (state: string): Localised =>
  Object.hasOwn(DELIVERY_STATES, state) ? DELIVERY_STATES[state as DeliveryState] : asItself(state);

/** The school year of a period that is a whole one, which says more than two dates; null for a part of one. */
export function wholeYear(from: string, to: string): SchoolYear | null {
  const year = schoolYearOf(from);
  const whole = periodOf(year);
  return whole.from === from && whole.to === to ? year : null;
}

/** The share of rows that can be linked, 0 to 100; null when there are none. */
export const linkedShare = (rows: number, unlinked: number): number | null =>
  rows === 0 ? null : (100 * (rows - unlinked)) / rows;
