import { harmless } from "../../../figure/figure-csv.ts";
import type { FoundProblem } from "../../../preparation/prepare-messages.ts";

/** The columns of the report, as `pnpm monitor prepare` writes it. Dutch in both languages: it goes to the source. */
const COLUMNS = ["ernst", "bestand", "regel of nummer", "veld", "reden", "oplossing", "code"];
const SEVERITY = { error: "niet opgenomen", warning: "let op" } as const;

/** The report as rows of a CSV file. Without names: a report travels, the key file does not. */
export const problemRows = (found: readonly FoundProblem[]): string[][] => [
  COLUMNS,
  ...found.map(({ severity, file, row, field, reason, remedy, code }) =>
    [SEVERITY[severity], file, row === null ? "" : String(row), field ?? "", reason, remedy, code].map(harmless),
  ),
];
