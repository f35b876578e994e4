import { Refusal } from "../refusal.ts";
import type { FormatName, SourceFormat } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { headOf } from "./open-text.ts";
import { fitOf } from "./own-tables.ts";
import { seemsToBe } from "./seems-to-be.ts";
import type { SourceFile } from "./source-file.ts";
import { headerColumns } from "./table-header.ts";

/** A file by its name and its first characters. */
export interface FileHead {
  readonly name: string;
  readonly head: string;
}

interface Candidate {
  readonly format: SourceFormat;
  /** Files that fit no other format better. */
  readonly files: string[];
  /** How many of them bring the rows that a delivery is about. */
  main: number;
}

/** How well a file fits a format: 1 for a message of it, for a table the share of its columns, 0 when it does not. */
function fitOfFile({ tables, roleOf }: SourceFormat, { name, head }: FileHead): number {
  const role = roleOf(head, name);
  if (role === null) return 0;
  // a table that is known by its name alone fits least
  return tables[role] === undefined ? 1 : Math.max(fitOf(headerColumns(head), tables[role]), Number.MIN_VALUE);
}

function candidatesFor(heads: readonly FileHead[]): Candidate[] {
  const candidates = Object.values(FORMATS).map((format): Candidate => ({ format, files: [], main: 0 }));
  for (const head of heads) {
    const fits = candidates.map(({ format }) => fitOfFile(format, head));
    const best = Math.max(...fits);
    if (best === 0) continue;
    candidates.forEach((candidate, place) => {
      if (fits[place] !== best) return;
      candidate.files.push(head.name);
      if (candidate.format.mainRoles.includes(candidate.format.roleOf(head.head, head.name)!)) candidate.main++;
    });
  }
  return candidates.filter(({ files }) => files.length > 0);
}

/**
 * The formats that fit the files, the best first: the one that knows most of them, and of those the one to which they
 * bring most rows. More than one when files are of different formats; none when no format knows any of them.
 */
export function recogniseFormat(heads: readonly FileHead[]): readonly FormatName[] {
  const left = candidatesFor(heads).toSorted((a, b) => b.files.length - a.files.length || b.main - a.main);
  const known = new Set<string>();
  // a format that knows nothing but what a better one knows too is no other answer
  const needed = left.filter(({ files }) => {
    const more = files.some((name) => !known.has(name));
    for (const name of files) known.add(name);
    return more;
  });
  return needed.map(({ format }) => format.name);
}

/** Enough to know the format by; a municipality may have a hundred thousand messages. */
const LOOKED_AT = 1000;

/** The beginnings of the first thousand files. */
export async function headsOf(files: readonly SourceFile[]): Promise<FileHead[]> {
  const heads: FileHead[] = [];
  for (const file of files.slice(0, LOOKED_AT))
    heads.push({ name: file.name, head: file.size === 0 ? "" : await headOf(file) });
  return heads;
}

/** The one format of these files; throws a `Refusal` that names what each file seems to be when there is not one. */
export async function formatOfFiles(files: readonly SourceFile[]): Promise<FormatName> {
  const heads = await headsOf(files);
  const [format, ...others] = recogniseFormat(heads);
  if (format !== undefined && others.length === 0) return format;
  const seen = heads.slice(0, 5).map(({ name, head }) => `${name} lijkt ${seemsToBe(head)}`);
  const more = heads.length > seen.length ? ["..."] : [];
  throw new Refusal(
    format === undefined ? "format-unknown" : "formats-several",
    `${format === undefined ? "Het formaat van de bestanden is niet te herkennen" : "De bestanden zijn niet van één formaat"}: ${[...seen, ...more].join("; ")}.`,
    `Kies bestanden van één formaat, of noem zelf het formaat: ${Object.keys(FORMATS).join(", ")}.`,
  );
}
