import { faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import { BIJ_COLUMNS, type BijColumn } from "./columns.ts";

type Line = Readonly<Partial<Record<BijColumn, string>>>;

/** A good line of youth care, with other cells where a test needs them. */
export const help = (line: Line = {}): Line => ({
  bsn: "999900006",
  aanbieder: "99000001",
  datum_aanvang: "20250915",
  hulpvorm: "02",
  verwijzer: "01",
  ...line,
});

/** A good line of a measure of a certified institution. */
export const measure = (maatregel: string, line: Line = {}): Line => ({
  bsn: "999900006",
  aanbieder: "99000009",
  datum_aanvang: "20250915",
  maatregel,
  ...line,
});

export const tableOf = (lines: readonly Line[]): string =>
  [BIJ_COLUMNS.join(";"), ...lines.map((line) => BIJ_COLUMNS.map((column) => line[column] ?? "").join(";")), ""].join(
    "\n",
  );

/** Prepares tables of municipality 0153, of which the postcodes begin with 7511; 1234 is a postcode of 0363. */
export async function preparedFiles(files: Readonly<Record<string, string>>) {
  const result = await prepareText({
    format: "bij",
    files,
    organisation: "0153",
    residenceOf: (postcode) => ({ "7511": "0153", "1234": "0363" })[postcode] ?? null,
  });
  const { counts } = result.manifest;
  return {
    ...result,
    faults: faultsOfLayout(result),
    balanced: counts.read === counts.delivered + counts.rejected,
    episodes: rowsOf(result, "episodes.csv"),
  };
}

export const prepared = (...lines: readonly Line[]) => preparedFiles({ "bij.csv": tableOf(lines) });
