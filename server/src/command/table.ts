/** Rows as text in columns that line up; numbers keep their place at the right. */
export function asTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isNumber = header.map((_, column) => rows.every((row) => /^[\d.,]+$/.test(row[column]!)));
  return lines
    .map((line) =>
      line
        .map((text, column) => (isNumber[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
