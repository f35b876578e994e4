import { StringDecoder } from "node:string_decoder";
import type { CountTransaction } from "../count/transaction.ts";

/** What COPY writes for null. Codes, numbers and the keys of this folder hold no tabs or backslashes. */
const NULL = "\\N";

/**
 * The rows of a query as texts, streamed: some million rows without an object for each column of each.
 *
 * @param query without parameters
 */
export async function* copiedLines(sql: CountTransaction, query: string): AsyncGenerator<readonly (string | null)[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of await sql.unsafe(`copy (${query}) to stdout`).readable()) {
    const lines = (rest + decoder.write(chunk as Buffer)).split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield line.split("\t").map((cell) => (cell === NULL ? null : cell));
  }
}
