import { OBSERVATION_STATUSES } from "@monitor/schema/vocabulary";
import type { ExportedRow, ExportedTable } from "./exported-table.ts";
import { levelWords, unitWords, WHOLE } from "./words.ts";

/** Headings of every file with rows, in this order; the page's own CSV ends with the same ones. */
export const COLUMNS = [
  "plaatscode",
  "plaats",
  "niveau",
  "periode",
  "uitsplitsing",
  "waarde",
  "ondergrens",
  "bovengrens",
  "teller",
  "noemer",
  "eenheid",
  "statuscode",
  "status",
  "peildatum",
  "uitgave",
] as const;

/** No number: as Statistics Netherlands writes it in StatLine. Never 0, never an empty cell; the status says why. */
export const MISSING = ".";

/** The published number without the noise of binary fractions. */
export const published = (value: number): number => Number(value.toFixed(4));

const numberOrMissing = (value: number | null): number | string => (value === null ? MISSING : published(value));

/** What stands in each column for one observation: numbers as numbers, everything else as text. */
export function cellsOf(row: ExportedRow, { indicator, release }: Pick<ExportedTable, "indicator" | "release">) {
  return [
    row.place,
    row.name,
    levelWords(row.level),
    row.period,
    row.breakdown === "" ? WHOLE : row.breakdown,
    numberOrMissing(row.value),
    numberOrMissing(row.lower),
    numberOrMissing(row.upper),
    numberOrMissing(row.numerator),
    numberOrMissing(row.denominator),
    unitWords(indicator.unit),
    row.status,
    OBSERVATION_STATUSES[row.status].label.nl,
    release.referenceDate,
    release.number,
  ];
}
