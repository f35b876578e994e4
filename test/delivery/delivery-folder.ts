import { createHash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUTS, type Manifest } from "@monitor/schema/delivery";
import type { SourceKind } from "@monitor/schema/vocabulary";

/** Rows by the names of their columns; a column that is not named is empty. */
export type CodedRow = Readonly<Record<string, string>>;

export interface DeliveryContent {
  readonly kind: SourceKind;
  readonly organisation: string;
  /** The coded files by name. */
  readonly files: Readonly<Record<string, readonly CodedRow[]>>;
  /** Changes to the manifest. */
  readonly manifest?: Partial<Omit<Manifest, "version">> & { readonly version?: number };
}

function textOf(kind: SourceKind, name: string, rows: readonly CodedRow[]): string {
  const layout = LAYOUTS[kind].find((file) => file.name === name);
  const columns = layout?.columns.map((column) => column.name) ?? Object.keys(rows[0] ?? {});
  return [columns.join(";"), ...rows.map((row) => columns.map((column) => row[column] ?? "").join(";")), ""].join("\n");
}

/** Writes a delivery as `prepare` would, in a new folder under `parent`; answers the folder. */
export async function writeDelivery(parent: string, content: DeliveryContent): Promise<string> {
  const { kind, organisation } = content;
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "levering-"));
  const files: Manifest["files"] = [];
  for (const [name, rows] of Object.entries(content.files)) {
    const text = textOf(kind, name, rows);
    await writeFile(join(folder, name), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    files.push({ name, rows: rows.length, bytes: Buffer.byteLength(text), sha256 });
  }
  const delivered = files.reduce((total, file) => total + file.rows, 0);
  const counts = { read: delivered, delivered, rejected: 0, unlinked: 0, ...content.manifest?.counts };
  const manifest = {
    version: 1,
    kind,
    organisation,
    period: { from: "2025-08-01", to: "2026-07-31" },
    schoolYear: "2025-2026",
    format: "edexml",
    purpose: "onderwijs-jeugd/v1/2025-2026",
    keys: "k".repeat(64),
    demo: true,
    files,
    counts,
    unlinkedReasons: counts.unlinked > 0 ? { absent: counts.unlinked } : {},
    ...content.manifest,
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

/** An identifier as the linkage protocol makes them, the same for the same pupil. */
export const identifierOf = (pupil: string): string =>
  createHash("sha256")
    .update(pupil)
    .digest("hex")
    .replace(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]!);
