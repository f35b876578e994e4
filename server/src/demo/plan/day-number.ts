import type { IsoDate } from "@monitor/schema/vocabulary";

/** Milliseconds. */
export const DAY = 86_400_000;

/** Days since 1 January 1970, to reckon with. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / DAY;

export const isoDate = (day: number): IsoDate => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);
