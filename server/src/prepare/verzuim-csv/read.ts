import { calendarDate } from "../calendar-date.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { CALENDAR_COLUMNS, type RawDay, type RawSpell, SPELL_COLUMNS } from "./columns.ts";

type Text = AsyncIterable<string>;
type OnExtraColumns = (count: number) => void;

export const readSpells = (text: Text, onExtraColumns: OnExtraColumns): AsyncIterable<CsvRow[]> =>
  readCsv(text, { required: SPELL_COLUMNS }, onExtraColumns);

export const readCalendar = (text: Text, onExtraColumns: OnExtraColumns): AsyncIterable<CsvRow[]> =>
  readCsv(text, { required: CALENDAR_COLUMNS }, onExtraColumns);

const dateOrAsItWas = (text: string) => calendarDate(text) ?? text;

/** A spreadsheet takes `0153` for a number and drops the zero. */
const municipality = (text: string) => (/^\d{3}$/.test(text) ? `0${text}` : text);

export function spellOf(cells: readonly string[]): RawSpell {
  const [reference, number, site, residence, kind, from, to, minutes] = cells;
  return {
    reference: reference!,
    number: number!,
    site: site!.toUpperCase(),
    residence: municipality(residence!),
    kind: kind!.toLowerCase(),
    from: dateOrAsItWas(from!),
    to: dateOrAsItWas(to!),
    minutes: minutes!,
  };
}

export function dayOf(cells: readonly string[]): RawDay {
  const [site, day, minutes] = cells;
  return { site: site!.toUpperCase(), day: dateOrAsItWas(day!), minutes: minutes! };
}
