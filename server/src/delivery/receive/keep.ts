import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST_FILE, type Manifest } from "@monitor/schema/delivery";
import { Refusal } from "../../refusal.ts";

const MOST_AT_ONCE = 1 << 20;
const ABANDONED = 60 * 60 * 1000;

const tampered = (name: string, what: string): Refusal =>
  new Refusal(
    "delivery-tampered",
    `Het bestand ${name} ${what}: het is na het voorbereiden veranderd of niet volledig overgekomen.`,
    "Kopieer de levering opnieuw, of maak haar opnieuw met 'pnpm monitor prepare'.",
  );

/**
 * Copies one file while hashing it, so that what is checked is what is kept. Without a target it only hashes. Stops
 * after `most` bytes: a file that goes on beyond what its manifest says would fill the disk before it is refused.
 */
async function copyFile(
  source: string,
  target: string | null,
  flush: boolean,
  most: number,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  const out = target === null ? null : await open(target, "wx", 0o600);
  try {
    for await (const chunk of createReadStream(source, { highWaterMark: Math.min(most + 1, MOST_AT_ONCE) })) {
      hash.update(chunk);
      bytes += chunk.length;
      if (bytes > most) break;
      await out?.writeFile(chunk);
    }
    if (flush) await out?.sync();
  } finally {
    await out?.close();
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** A link would let a delivery point at any file of this machine; a device or pipe never ends or never answers. */
async function requireOwnFile(folder: string, name: string): Promise<void> {
  const found = await lstat(join(folder, name)).catch(() => null);
  if (found === null) throw tampered(name, "ontbreekt");
  if (!found.isFile()) throw tampered(name, "is geen gewoon bestand");
}

async function copyAll(folder: string, target: string | null, { files, demo }: Manifest): Promise<void> {
  for (const { name, bytes, sha256 } of files) {
    const aside = target === null ? null : join(target, name);
    await requireOwnFile(folder, name);
    const found = await copyFile(join(folder, name), aside, !demo, bytes).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? tampered(name, "ontbreekt") : error;
    });
    if (found.bytes !== bytes) throw tampered(name, "heeft een andere grootte dan het manifest zegt");
    if (found.sha256 !== sha256) throw tampered(name, "heeft een andere inhoud dan het manifest zegt");
  }
}

/** Removes what an earlier process that was killed left half-copied. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(".")) continue;
    const path = join(root, name);
    const made = await stat(path).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}

const swept = new Set<string>();

/** A delivery as received, in the folder of its digest. */
export interface Kept {
  readonly folder: string;
  /** Forgets a delivery that was refused. Does nothing when the same files were kept before. */
  forget(): Promise<void>;
}

/** Checks the files of a delivery against the manifest, without keeping them. */
export const verifyFiles = (folder: string, manifest: Manifest): Promise<void> => copyAll(folder, null, manifest);

/**
 * Keeps the files of a delivery as received under `<dataDir>/deliveries/<digest>/`: under a temporary name first, then
 * renamed, so that a kept delivery is always whole. Throws a `Refusal` when a file is not what the manifest says.
 */
export async function keepFiles(folder: string, manifest: Manifest, digest: string, dataDir: string): Promise<Kept> {
  const root = join(dataDir, "deliveries");
  await mkdir(root, { recursive: true, mode: 0o700 });
  if (!swept.has(root)) await removeAbandoned(root);
  swept.add(root);
  const target = join(root, digest);
  const aside = join(root, `.${digest}.${randomUUID()}`);
  await mkdir(aside, { mode: 0o700 });
  let added = false;
  try {
    await copyAll(folder, aside, manifest);
    await writeFile(join(aside, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    added = await rename(aside, target).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOTEMPTY" || error.code === "EEXIST" || error.code === "EPERM") return false;
        throw error;
      },
    );
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return { folder: target, forget: async () => (added ? rm(target, { recursive: true, force: true }) : undefined) };
}
