import type { KeyEntry } from "@monitor/server/prepare";
import { csvText, harmless } from "../figure/figure-csv.ts";

const COLUMNS = ["soort", "vestiging", "sleutel", "naam"] as const;
const KINDS: readonly KeyEntry["kind"][] = ["leerling", "groep", "jeugdige"];

/** Names as the key file that stays with the source: the same file as `pnpm monitor prepare` writes. */
export const keyFileText = (names: readonly KeyEntry[]): Promise<string> =>
  csvText([COLUMNS, ...names.map(({ kind, site, reference, name }) => [kind, site, reference, name].map(harmless))]);

/** An apostrophe before what a spreadsheet would take for a formula is no part of the name. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "");

/** The names in a key file; null when it is none. */
export async function namesIn(text: string): Promise<KeyEntry[] | null> {
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ";", skipEmptyLines: true });
  const [header, ...rows] = data;
  if (String(header?.map((name) => name.trim())) !== String(COLUMNS)) return null;
  return rows.flatMap((row) => {
    const [kind, site, reference, name] = row.map(bare);
    const known = KINDS.find((one) => one === kind);
    return known && reference && name ? [{ kind: known, site: site ?? "", reference, name }] : [];
  });
}
