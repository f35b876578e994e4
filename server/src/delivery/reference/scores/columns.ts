import { type Cells, siteOf, Unreadable } from "../published/cell.ts";
import type { TableKind } from "../published/table.ts";

/** A score of one site; `place` is a site code, or the key of the Inspectie, which only a known site can explain. */
export interface ScoreRow {
  readonly place: string;
  readonly value: number;
}

export interface ScoreKind {
  readonly format: string;
  /** The column with the score, and what else it is called. */
  readonly column: string;
  readonly names: readonly string[];
  readonly lowest: number;
  readonly highest: number;
}

/** CBS gives 20 (easy) to 40 (hard) and nothing outside (Inspectie van het Onderwijs, schoolweging). */
export const SCHOOLWEGING: ScoreKind = {
  format: "schoolweging",
  column: "SCHOOLWEGING",
  names: [],
  lowest: 20,
  highest: 40,
};

/** The sum of the disadvantage of pupils of a site (CBS); 0 when there is none. */
export const ACHTERSTANDSSCORE: ScoreKind = {
  format: "achterstandsscore",
  column: "ACHTERSTANDSSCORE",
  names: ["SCORE", "ACHTERSTANDSSCORES", "ACHTERSTANDSSCORE ZONDER DREMPEL"],
  lowest: 0,
  highest: 100_000,
};

const SITE = "VESTIGING";
const INSTITUTION = "INSTELLINGSCODE";
type Column = typeof SITE | typeof INSTITUTION | "WAARDE";

/** The Inspectie's own key of a location, `00AP|C1`: what stands behind the line is no vestiging number. */
const OVT = /^(\d{2}[A-Z]{2})\|[A-Z]\d+$/;

/** The institution in a key of the Inspectie, or null when it is a site code. */
export const institutionOf = (place: string): string | null => OVT.exec(place)?.[1] ?? null;

function placeOf(cells: Cells<Column>): string {
  const text = cells[SITE].trim().toUpperCase();
  return OVT.test(text) ? text : siteOf(cells, SITE, INSTITUTION);
}

/** `28,35` or `28.35`; nothing, `.` or `NA` is no score. */
function valueIn(text: string, { column, lowest, highest }: ScoreKind): number {
  const plain = text.trim().replace(",", ".");
  if (["", ".", "NA", "-", "x"].includes(plain)) throw new Unreadable(column, "geen score", "U hoeft niets te doen.");
  if (!/^\d{1,6}(\.\d+)?$/.test(plain)) throw new Unreadable(column, "geen getal");
  const value = Number(plain);
  if (value >= lowest && value <= highest) return value;
  throw new Unreadable(column, `een score ligt van ${lowest} tot en met ${highest}`);
}

/** How a list of scores is read: one site a row. */
export const scoreTable = (kind: ScoreKind): TableKind<Column, ScoreRow> => ({
  format: kind.format,
  columns: [SITE, INSTITUTION, "WAARDE"],
  optional: [INSTITUTION],
  alternatives: {
    [SITE]: ["OVT", "VESTIGINGSCODE", "VESTIGINGSNUMMER", "VESTIGINGSNR", "BRIN6", "BRIN VESTIGING", "BRINVESTIGING"],
    [INSTITUTION]: ["BRIN", "BRIN NUMMER", "BRINNUMMER"],
    WAARDE: [kind.column, ...kind.names],
  },
  // the workbooks of CBS begin with a title
  headerWithin: 8,
  remedy: `De eerste regel is bijvoorbeeld: vestiging;${kind.format}.`,
  key: SITE,
  keyOf: ({ place }) => place,
  read: (cells) => ({ place: placeOf(cells), value: valueIn(cells.WAARDE, kind) }),
});
