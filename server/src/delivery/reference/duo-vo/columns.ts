import { filled, municipalityOf, siteOf } from "../published/cell.ts";
import { counted, type Range } from "../published/range.ts";
import type { TableKind } from "../published/table.ts";

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
