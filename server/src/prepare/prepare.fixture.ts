import { cellCheck, LAYOUTS, type Manifest } from "@monitor/schema/delivery";
import type { Period } from "@monitor/schema/vocabulary";
import { normaliseBsn } from "../linkage/citizen-number.ts";
import type { Linker } from "../linkage/linker.ts";
import type { FormatName, KeyEntry } from "./format.ts";
import { prepare } from "./prepare.ts";
import type { RowProblem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** A linker that answers at once: each digit of the number as a letter, so that a test can see who is who. */
export const lettersLinker: Linker = {
  keys: "k".repeat(64),

  async identify(numbers) {
    return numbers.map((number) => {
      const normal = normaliseBsn(number);
      if (typeof normal !== "string") return { unlinked: normal.refused };
      return { id: normal.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!).padEnd(64, "p") };
    });
  },
};

export function sourceFile(name: string, content: string | Uint8Array, chunk = 1 << 16): SourceFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *read() {
      for (let from = 0; from < bytes.length; from += chunk) yield bytes.subarray(from, from + chunk);
    },
  };
}

export interface Prepared {
  readonly manifest: Manifest;
  /** The delivery: text of each file by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  readonly keys: readonly KeyEntry[];
}

interface TextRequest {
  readonly format: FormatName;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly organisation: string;
  readonly period?: Period;
  readonly residenceOf?: (postcode: string) => string | null;
  readonly onProblem?: (problem: RowProblem) => void;
  readonly previous?: Linker;
}

/** Prepares a delivery in memory. */
export async function prepareText({ format, files, organisation, ...request }: TextRequest): Promise<Prepared> {
  const written: Record<string, string> = {};
  const problems: RowProblem[] = [];
  const keys: KeyEntry[] = [];
  const manifest = await prepare({
    format,
    organisation,
    files: Object.entries(files).map(([name, content]) => sourceFile(name, content)),
    period: request.period ?? { from: "2025-08-01", to: "2026-07-31" },
    residenceOf: request.residenceOf ?? ((postcode) => (postcode === "7511" ? "0153" : null)),
    linker: lettersLinker,
    previous: request.previous,
    demo: false,
    sink: {
      write(name, bytes) {
        written[name] = (written[name] ?? "") + new TextDecoder().decode(bytes);
      },
    },
    onProblem: (problem) => {
      problems.push(problem);
      request.onProblem?.(problem);
    },
    onKey: (entry) => keys.push(entry),
  });
  return { manifest, files: written, problems, keys };
}

/** The rows of a coded file, by column. */
export function rowsOf({ files }: Prepared, name: string): Record<string, string>[] {
  const [header = "", ...lines] = (files[name] ?? "").split("\n").slice(0, -1);
  const columns = header.split(";");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, place) => [columns[place]!, cell])));
}

/** Making these takes longer than using them. */
const CHECKS = new Map(
  Object.values(LAYOUTS)
    .flat()
    .map(({ name, columns }) => [name, columns.map(cellCheck)]),
);

/** What is wrong with the coded files by their own layout; empty when all is well. */
export function faultsOfLayout({ manifest, files }: Prepared): string[] {
  return LAYOUTS[manifest.kind].flatMap(({ name, columns }) => {
    const [header, ...lines] = (files[name] ?? "").split("\n").slice(0, -1);
    if (header === undefined) return [];
    const checks = CHECKS.get(name)!;
    const faults = lines.flatMap((line) => {
      const cells = line.split(";");
      if (cells.length !== columns.length) return [`${name}: ${cells.length} cells`];
      return columns.filter((_, place) => !checks[place]!(cells[place]!)).map((column) => `${name}: ${column.name}`);
    });
    return header === columns.map((column) => column.name).join(";") ? faults : [`${name}: header`, ...faults];
  });
}

/** Codes of the problems, with the field that they are about. */
export const codesOf = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ code, field }) => (field === null ? code : `${code} ${field}`));
