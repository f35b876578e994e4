import { z } from "zod";
import { type Cells, filled, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";

/** A municipality, or one that is no more and where it went. */
export interface ListedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly youthRegion: string;
  /** Code of the municipality that took it over or took a part; null: it exists. */
  readonly into: string | null;
  /** The day of the merger. */
  readonly onDate: string | null;
}

const COLUMNS = {
  code: "GEMEENTECODE",
  name: "GEMEENTENAAM",
  province: "PROVINCIE",
  youthRegion: "JEUGDZORGREGIO",
  into: "OPGEGAAN IN",
  onDate: "PER",
} as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** `0153`, `153` or `GM0153`. */
function codeIn(text: string, column: Column): string {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(text.trim())?.[1];
  if (digits !== undefined && Number(digits) > 0) return digits.padStart(4, "0");
  throw new Unreadable(column, "geen gemeentecode van vier cijfers");
}

function mergerIn(cells: Cells<Column>): Pick<ListedMunicipality, "into" | "onDate"> {
  if (cells[COLUMNS.into].trim() === "") return { into: null, onDate: null };
  const into = codeIn(cells[COLUMNS.into], COLUMNS.into);
  const onDate = cells[COLUMNS.onDate].trim();
  if (z.iso.date().safeParse(onDate).success) return { into, onDate };
  throw new Unreadable(COLUMNS.onDate, "geen datum als jaar-maand-dag", "Geef de dag van de herindeling.");
}

/** A list of the municipalities of a year, with those that merged. */
export const MUNICIPALITIES: TableKind<Column, ListedMunicipality> = {
  format: "gemeenten",
  columns: Object.values(COLUMNS),
  optional: [COLUMNS.youthRegion, COLUMNS.into, COLUMNS.onDate],
  alternatives: {
    [COLUMNS.code]: ["GEMEENTECODEGM", "GEMEENTENUMMER", "CODE"],
    [COLUMNS.name]: ["NAAM"],
    [COLUMNS.province]: ["PROVINCIENAAM"],
    [COLUMNS.youthRegion]: ["JEUGDREGIO"],
  },
  foreign: ["VESTIGINGSCODE", "INSTELLINGSCODE"],
  remedy: "De eerste regel is: gemeentecode;gemeentenaam;provincie;jeugdzorgregio;opgegaan_in;per.",
  key: COLUMNS.code,
  twice: "deze gemeente staat er al in",
  keyOf: ({ code, into }) => `${code}|${into ?? ""}`,
  read(cells) {
    const code = codeIn(cells[COLUMNS.code], COLUMNS.code);
    const merger = mergerIn(cells);
    if (merger.into === code) throw new Unreadable(COLUMNS.into, "een gemeente kan niet in zichzelf opgaan");
    return {
      code,
      name: filled(cells, COLUMNS.name),
      province: merger.into === null ? filled(cells, COLUMNS.province) : "",
      youthRegion: cells[COLUMNS.youthRegion].trim(),
      ...merger,
    };
  },
};
