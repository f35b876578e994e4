import { SITE_CODE } from "@monitor/schema/vocabulary";

/** A published count: exact when `lower` equals `upper`. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** One row of DUO's "leerlingen vo per vestiging en bestuur (vavo apart)". */
export interface DuoVoRow {
  readonly site: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly province: string;
  readonly pupils: Range;
  /** Pupils of the site who are taught elsewhere as adults (vavo). */
  readonly pupilsAtVavo: Range;
}

/** Why a row was left out. */
export interface RowProblem {
  /** Line in the file, from 1; the header is line 1. */
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

export const COLUMNS = {
  institution: "INSTELLINGSCODE",
  site: "VESTIGINGSCODE",
  name: "INSTELLINGSNAAM VESTIGING",
  municipality: "GEMEENTENUMMER",
  municipalityName: "GEMEENTENAAM",
  province: "PROVINCIE",
  pupils: "AANTAL LEERLINGEN",
  pupilsAtVavo: "AANTAL VO LEERLINGEN UITBESTEED AAN VAVO",
} as const;

/** DUO masks 1..4 as `<5` and keeps 0: neither zero nor missing, and never to be replaced by a guess. */
export function rangeOf(text: string): Range | null {
  if (text === "<5") return { lower: 1, upper: 4 };
  return /^\d{1,6}$/.test(text) ? { lower: Number(text), upper: Number(text) } : null;
}

class Unreadable extends Error {
  readonly field: string;
  readonly remedy: string;
  constructor(field: string, reason: string, remedy: string) {
    super(reason);
    this.field = field;
    this.remedy = remedy;
  }
}

const fromSource = "Vraag DUO om een verbeterd bestand, of verbeter de regel en lees het bestand opnieuw in.";

function counted(cells: Record<string, string>, field: string): Range {
  const range = rangeOf(cells[field]!.trim());
  if (range !== null) return range;
  throw new Unreadable(field, "geen geheel getal en niet <5", fromSource);
}

function filled(cells: Record<string, string>, field: string): string {
  const text = cells[field]!.trim();
  if (text !== "") return text;
  throw new Unreadable(field, "leeg", fromSource);
}

/** Some DUO files carry the six characters, others only the last two; see "Ten traps" 1 of the domain. */
function siteOf(cells: Record<string, string>): string {
  const code = cells[COLUMNS.site]!.trim();
  const site = /^\d{1,2}$/.test(code) ? `${cells[COLUMNS.institution]!.trim()}${code.padStart(2, "0")}` : code;
  if (SITE_CODE.test(site)) return site;
  throw new Unreadable(COLUMNS.site, "geen BRIN met twee cijfers, zoals 18BR00", fromSource);
}

function municipalityOf(cells: Record<string, string>): string {
  const code = cells[COLUMNS.municipality]!.trim();
  if (/^\d{1,4}$/.test(code)) return code.padStart(4, "0"); // a spreadsheet drops the leading zero
  throw new Unreadable(COLUMNS.municipality, "geen gemeentenummer van vier cijfers", fromSource);
}

/** Reads the cells of one row, by the names of the header. A wrong cell makes the row a problem, never an error. */
export function readRow(cells: Record<string, string>, row: number): DuoVoRow | RowProblem {
  try {
    return {
      site: siteOf(cells),
      name: cells[COLUMNS.name]!.trim(),
      municipality: municipalityOf(cells),
      municipalityName: filled(cells, COLUMNS.municipalityName),
      province: filled(cells, COLUMNS.province),
      pupils: counted(cells, COLUMNS.pupils),
      pupilsAtVavo: counted(cells, COLUMNS.pupilsAtVavo),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { row, field: error.field, reason: error.message, remedy: error.remedy };
  }
}
