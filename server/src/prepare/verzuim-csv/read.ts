import { calendarDate } from "../calendar-date.ts";
import { readMunicipality } from "../municipality-code.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { CALENDAR_LAYOUT, type RawDay, type RawSpell, SPELL_LAYOUT } from "./columns.ts";

type Text = AsyncIterable<string>;
type OnExtraColumns = (count: number) => void;

export const readSpells = (text: Text, onExtraColumns: OnExtraColumns): AsyncIterable<CsvRow[]> =>
  readCsv(text, SPELL_LAYOUT, onExtraColumns);

export const readCalendar = (text: Text, onExtraColumns: OnExtraColumns): AsyncIterable<CsvRow[]> =>
  readCsv(text, CALENDAR_LAYOUT, onExtraColumns);

const dateOrAsItWas = (text: string) => calendarDate(text) ?? text;

/** A spreadsheet shows `330` as `330,0` or `330,00`; three noughts would be thousands. */
const wholeNumber = (text: string) => text.replace(/^(\d+)[.,]0{1,2}$/, "$1");

export function spellOf(cells: readonly string[], names: readonly string[] = []): RawSpell {
  const [reference, number, site, residence, kind, from, to, minutes] = cells;
  return {
    reference: reference!,
    number: number!,
    names,
    site: site!.toUpperCase(),
    residence: readMunicipality(residence!),
    kind: kind!.toLowerCase().replaceAll(/[ _]+/g, "-"),
    from: dateOrAsItWas(from!),
    to: dateOrAsItWas(to!),
    minutes: wholeNumber(minutes!),
  };
}

export function dayOf(cells: readonly string[]): RawDay {
  const [site, day, minutes] = cells;
  return { site: site!.toUpperCase(), day: dateOrAsItWas(day!), minutes: wholeNumber(minutes!) };
}
