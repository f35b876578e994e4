import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "../../../refusal.ts";
import { type ReadTable, readTable, type TableKind } from "./table.ts";

/** The bytes of a file. Throws a `Refusal` when it cannot be read. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Refusal("reference-file", `Het bestand ${file} is niet te lezen.`, "Controleer de naam en de rechten.");
  }
}

/** Reads a published file. Throws a `Refusal` when it is not there, of another kind, or has no usable row. */
export async function readPublished<Column extends string, Row>(
  file: string,
  kind: TableKind<Column, Row>,
): Promise<ReadTable<Row>> {
  const table = readTable(await bytesOf(file), kind);
  if (table.rows.length > 0) return table;
  const [first] = table.problems;
  const why = first === undefined ? "" : ` Regel ${first.row}, ${first.field}: ${first.reason}.`;
  throw new Refusal(
    "reference-empty",
    `In ${basename(file)} staat geen enkele bruikbare regel.${why}`,
    "Controleer of het bestand volledig is opgehaald.",
  );
}
