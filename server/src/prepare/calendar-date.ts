import type { IsoDate } from "@monitor/schema/vocabulary";
import { z } from "zod";

const ISO = z.regexes.date;
/** XML Schema: a date or moment may bear a time and a time zone; the calendar date as written counts. */
const XML = /^(\d{4}-\d{2}-\d{2})(T\S*|Z|[+-]\d{2}:\d{2})$/;
/** As a Dutch spreadsheet shows a date. */
const DUTCH = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/** There was no year 0, and the monitor cannot hold one. */
const isDate = (text: string): boolean => ISO.test(text) && !text.startsWith("0000");

/** A calendar date in one of the ways sources write it, or null when there is no such date. */
export function calendarDate(text: string): IsoDate | null {
  if (isDate(text)) return text;
  const xml = XML.exec(text);
  if (xml !== null) return isDate(xml[1]!) ? xml[1]! : null;
  const dutch = DUTCH.exec(text);
  if (dutch === null) return null;
  const [, day, month, year] = dutch;
  const iso = `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  return isDate(iso) ? iso : null;
}

export const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
export const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);

const DAY = 86_400_000;

/** Days from the first up to and including the last. */
export const daysFromTo = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / DAY + 1;
