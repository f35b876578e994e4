import { BRIN, SITE_CODE } from "@monitor/schema/vocabulary";
import { calendarDate } from "../calendar-date.ts";
import { type CsvRow, readCsv } from "../read-csv.ts";
import { type CsvPupil, OPTIONAL_COLUMNS, PUPIL_COLUMNS, REQUIRED_COLUMNS } from "./columns.ts";

export const readPupils = (
  text: AsyncIterable<string>,
  onExtraColumns: (count: number) => void,
): AsyncIterable<CsvRow[]> => readCsv(text, { required: REQUIRED_COLUMNS, optional: OPTIONAL_COLUMNS }, onExtraColumns);

const dateOrAsItWas = (text: string) => calendarDate(text) ?? text;

/** A citizen number as forms write it, `9999.00.006`, or as a spreadsheet does, `999900006,0`. */
const plainNumber = (text: string) => text.replace(/[.,]0$/, "").replaceAll(/[.\s-]/g, "");

/** A site, or only its two digits when the organisation is one school; the zero in front may be lost. */
function siteOf(text: string, organisation: string): string {
  const code = text.toUpperCase().replaceAll(" ", "");
  if (code === "" && SITE_CODE.test(organisation)) return organisation;
  const brin = organisation.slice(0, 4);
  return /^\d{1,2}$/.test(code) && BRIN.test(brin) ? brin + code.padStart(2, "0") : code;
}

/** `groep 3` of primary and `klas 3` of secondary schools, as EDEXML writes them: 3 and 13. */
function yearGroupOf(text: string): string {
  const word = text.toLowerCase().replaceAll(" ", "");
  const [, primary] = /^(?:groep|gr\.?)([0-8])$/.exec(word) ?? [];
  const [, secondary] = /^(?:klas|leerjaar|vo)([1-6])$/.exec(word) ?? [];
  if (primary !== undefined) return primary;
  if (secondary !== undefined) return `1${secondary}`;
  if (word === "so" || word === "sbo") return "S";
  return word === "vso" ? "V" : word.toUpperCase();
}

/** The key of a class as it may stand in a table: `groep 3` is 3, and `1/2` is 1-2. */
const classKeyOf = (text: string) => text.replace(/^(groep|klas)\s+(?=\S)/i, "").replaceAll(/\s*[/+&]\s*/g, "-");

export function pupilOf(cells: readonly string[], organisation: string): CsvPupil {
  const raw = Object.fromEntries(PUPIL_COLUMNS.map((column, place) => [column, cells[place]!])) as CsvPupil;
  return {
    ...raw,
    bsn: plainNumber(raw.bsn),
    vestiging: siteOf(raw.vestiging, organisation),
    groep: classKeyOf(raw.groep),
    jaargroep: yearGroupOf(raw.jaargroep),
    geslacht: raw.geslacht.toLowerCase(),
    geboortedatum: dateOrAsItWas(raw.geboortedatum),
    postcode: raw.postcode.toUpperCase(),
    van: dateOrAsItWas(raw.van),
    tot: dateOrAsItWas(raw.tot),
  };
}
