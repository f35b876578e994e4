/** Excel writes on the first line which separator it used. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i;
const SEPARATORS = [";", "\t", ","] as const;

/** Columns that hold names: read to keep names out of keys, and for the key file of the source. Never delivered. */
export const NAME_COLUMNS: ReadonlySet<string> = new Set(
  "naam roepnaam voornaam voornamen voorvoegsel voorvoegsels tussenvoegsel achternaam leerlingnaam".split(" "),
);

/** The separator that a line announces, such as `sep=;`, or null when the line is no such announcement. */
export const announcedSeparator = (line: string): string | null => SEPARATOR_LINE.exec(line.trim())?.[1] ?? null;

/** The separator of a table by its header: the first that stands in it, because no name of a column holds one. */
export const separatorOf = (header: string): string => SEPARATORS.find((sign) => header.includes(sign)) ?? ";";

/** A value that a spreadsheet keeps as text: `="0153"` is `0153`. */
export function plainCell(cell: string): string {
  const trimmed = cell.trim();
  const kept = /^="([^"]*)"$/.exec(trimmed);
  return kept === null ? trimmed : kept[1]!.trim();
}

/** The name of a column without capitals, accents and signs: `Reden beëindiging` is `reden_beeindiging`. */
export const columnName = (cell: string): string =>
  plainCell(cell)
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");

/** The columns of a table by the first characters of its file, in lower case; empty when it has but one. */
export function headerColumns(head: string): string[] {
  const lines = head.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== "");
  const announced = announcedSeparator(lines[0] ?? "");
  const header = (announced === null ? lines[0] : lines[1]) ?? "";
  const cells = header.split(announced ?? separatorOf(header));
  return cells.length < 2 ? [] : cells.map((cell) => columnName(cell.replace(/^\s*"(.*)"\s*$/, "$1")));
}
