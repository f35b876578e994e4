import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUTS, MANIFEST_FILE, MANIFEST_VERSION, type Manifest, manifestSchema } from "@monitor/schema/delivery";
import { schoolYearOf } from "@monitor/schema/vocabulary";
import { purposeOf } from "../../linkage/index.ts";
import { Refusal } from "../../refusal.ts";

const MAKE_ANEW = "Maak de levering opnieuw met 'pnpm monitor prepare'.";

const refuse = (code: string, message: string, remedy = MAKE_ANEW): never => {
  throw new Refusal(code, message, remedy);
};

/** A manifest takes a few kilobytes. What is larger, or no file (a link, a pipe, a device), is not one. */
const MOST_BYTES = 1 << 16;

async function readSmallFile(path: string): Promise<string> {
  const found = await lstat(path);
  if (!found.isFile() || found.size > MOST_BYTES) throw new Error("no manifest");
  return readFile(path, "utf8");
}

async function readJson(folder: string): Promise<unknown> {
  const text = await readSmallFile(join(folder, MANIFEST_FILE)).catch(() =>
    refuse(
      "delivery-manifest",
      `In de map ${folder} staat geen leesbaar bestand ${MANIFEST_FILE}.`,
      "Geef de map die 'pnpm monitor prepare' met --out heeft gemaakt.",
    ),
  );
  try {
    return JSON.parse(text);
  } catch {
    return refuse("delivery-manifest", `Het bestand ${MANIFEST_FILE} is beschadigd.`);
  }
}

function requireVersion(json: unknown): void {
  const version = (json as { version?: unknown } | null)?.version;
  if (version === MANIFEST_VERSION) return;
  refuse(
    "delivery-version",
    `De levering heeft een versie die deze monitor niet kent (bekend: ${MANIFEST_VERSION}).`,
    "Werk de monitor en de voorbereiding bij tot dezelfde versie, en maak de levering opnieuw.",
  );
}

/** Enrolments go back no further; the coming school year is delivered ahead. Each year takes its own part of the tables. */
const FIRST_YEAR = 2000;

function requirePossibleYear(schoolYear: string): void {
  const [from, now] = [Number(schoolYear.slice(0, 4)), new Date().getFullYear()];
  if (from >= FIRST_YEAR && from <= now + 1) return;
  refuse(
    "delivery-period",
    `De levering gaat over schooljaar ${schoolYear}. Dat ligt te ver weg om te kloppen.`,
    "Controleer de periode en maak de levering opnieuw met 'pnpm monitor prepare'.",
  );
}

function requireWholeness({ kind, schoolYear, period, purpose, files }: Manifest): void {
  if (schoolYearOf(period.from) !== schoolYear || schoolYearOf(period.to) !== schoolYear) {
    refuse(
      "delivery-period",
      "De periode van de levering valt niet binnen een schooljaar.",
      "Kies een periode die op of na 1 augustus begint en op of voor 31 juli eindigt.",
    );
  }
  requirePossibleYear(schoolYear);
  if (purpose !== purposeOf(schoolYear as ReturnType<typeof schoolYearOf>)) {
    refuse("delivery-purpose", "De pseudoniemen van de levering zijn voor een ander doel of schooljaar gemaakt.");
  }
  const names = files.map(({ name }) => name);
  const known = LAYOUTS[kind];
  const unknown = names.find((name, index) => !known.some((file) => file.name === name) || names.indexOf(name) < index);
  if (unknown !== undefined)
    refuse("delivery-files", `Het bestand ${unknown} hoort niet, of dubbel, in deze levering.`);
  const missing = known.find((file) => file.optional !== true && !names.includes(file.name));
  if (missing !== undefined) refuse("delivery-files", `Het bestand ${missing.name} ontbreekt in de levering.`);
}

/** Reads and checks the manifest in a folder. Throws a `Refusal` that says what is wrong with it. */
export async function readManifest(folder: string): Promise<Manifest> {
  const json = await readJson(folder);
  requireVersion(json);
  const read = manifestSchema.safeParse(json);
  if (!read.success) {
    const fields = [...new Set(read.error.issues.map(({ path }) => path.join(".") || "het geheel"))].slice(0, 10);
    return refuse("delivery-manifest", `In ${MANIFEST_FILE} klopt niet: ${fields.join(", ")}.`);
  }
  requireWholeness(read.data);
  return read.data;
}

/** The same value always has the same text: keys in order, files by name. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** SHA-256 of the canonical manifest, 64 hexadecimal digits. The manifest holds the hashes of the files. */
export function digestOf(manifest: Manifest): string {
  const files = manifest.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify(canonical({ ...manifest, files })))
    .digest("hex");
}
