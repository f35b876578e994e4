import { ALLIANCE_CODE } from "@monitor/schema/vocabulary";
import { type Cells, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";

/** The alliances of one four-digit postcode. */
export interface AreaRow {
  readonly postcode4: string;
  /** Name or code as published; empty when the list has none. */
  readonly municipality: string;
  readonly alliancePo: string | null;
  readonly allianceVo: string | null;
}

const COLUMNS = { postcode: "PC4", municipality: "GEMEENTE", po: "PO SWV", vo: "VO SWV" } as const;
type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

function allianceIn(cells: Cells<Column>, column: typeof COLUMNS.po | typeof COLUMNS.vo, sector: "PO" | "VO") {
  const text = cells[column].trim().toUpperCase();
  if (text === "") return null;
  const code = /^\d{4}$/.test(text) ? `${sector}${text}` : text;
  if (ALLIANCE_CODE.test(code) && code.startsWith(sector)) return code;
  throw new Unreadable(column, `geen code van een samenwerkingsverband, zoals ${sector}2301`);
}

function postcodeIn(cells: Cells<Column>): string {
  const code = /^([1-9]\d{3})(\.0+)?$/.exec(cells[COLUMNS.postcode].trim())?.[1];
  if (code !== undefined) return code;
  throw new Unreadable(COLUMNS.postcode, "geen postcode van vier cijfers");
}

/** A list of alliance areas by four-digit postcode, as made from the Regeling regio-indeling (BWBR0032324). */
export const SWV_POSTCODES: TableKind<Column, AreaRow> = {
  format: "swv-postcodes",
  columns: Object.values(COLUMNS),
  optional: [COLUMNS.municipality],
  alternatives: {
    [COLUMNS.postcode]: ["POSTCODE4", "POSTCODE", "POSTCODE 4"],
    [COLUMNS.municipality]: ["GEMEENTENAAM", "GEMEENTECODE"],
    [COLUMNS.po]: ["SWV PO", "PO"],
    [COLUMNS.vo]: ["SWV VO", "VO"],
  },
  remedy: "De eerste regel is: pc4;gemeente;po_swv;vo_swv.",
  key: COLUMNS.postcode,
  twice: "deze postcode staat er al in",
  keyOf: ({ postcode4 }) => postcode4,
  read: (cells) => ({
    postcode4: postcodeIn(cells),
    municipality: cells[COLUMNS.municipality].trim(),
    alliancePo: allianceIn(cells, COLUMNS.po, "PO"),
    allianceVo: allianceIn(cells, COLUMNS.vo, "VO"),
  }),
};
