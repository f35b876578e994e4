import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

const folder = new URL("../../../../schema/reference/", import.meta.url);

/** The rows of a file in `schema/reference/`, by the names of its header. */
export function readReferenceFile<Name extends string>(name: string): Record<Name, string>[] {
  const text = readFileSync(fileURLToPath(new URL(name, folder)), "utf8");
  return parse(text, { columns: true, delimiter: ";", bom: true, skip_empty_lines: true });
}

export interface MunicipalityRow {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly youthRegion: string;
}

export const readMunicipalities = (): MunicipalityRow[] =>
  readReferenceFile<"gemeentecode" | "gemeentenaam" | "provincie" | "jeugdzorgregio">("municipalities-2026.csv").map(
    (row) => ({
      code: row.gemeentecode,
      name: row.gemeentenaam,
      province: row.provincie,
      youthRegion: row.jeugdzorgregio,
    }),
  );
