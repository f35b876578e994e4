import { type Cells, filled, municipalityOf, siteOf, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";

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

type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** DUO masks 1..4 as `<5` and keeps 0: neither zero nor missing, and never to be replaced by a guess. */
export function rangeOf(text: string): Range | null {
  if (text === "<5") return { lower: 1, upper: 4 };
  return /^\d{1,6}$/.test(text) ? { lower: Number(text), upper: Number(text) } : null;
}

function counted(cells: Cells<Column>, column: Column): Range {
  const range = rangeOf(cells[column].trim());
  if (range !== null) return range;
  throw new Unreadable(column, "geen geheel getal en niet <5");
}

/** DUO's "leerlingen vo per vestiging en bestuur (vavo apart)". */
export const DUO_VO: TableKind<Column, DuoVoRow> = {
  format: "duo-vo",
  columns: Object.values(COLUMNS),
  remedy:
    "Gebruik het bestand 'Leerlingen vo per vestiging en bestuur (vavo apart)' van DUO, gescheiden door puntkomma's.",
  key: COLUMNS.site,
  keyOf: ({ site }) => site,
  read: (cells) => ({
    site: siteOf(cells, COLUMNS.site, COLUMNS.institution),
    name: cells[COLUMNS.name].trim(),
    municipality: municipalityOf(cells, COLUMNS.municipality),
    municipalityName: filled(cells, COLUMNS.municipalityName),
    province: filled(cells, COLUMNS.province),
    pupils: counted(cells, COLUMNS.pupils),
    pupilsAtVavo: counted(cells, COLUMNS.pupilsAtVavo),
  }),
};
