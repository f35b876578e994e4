import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { LinkageError } from "./linkage-error.ts";

/** Writes aside and links into place, so that two processes that start together end up with one whole file. */
async function createOnce(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${randomUUID()}`;
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await link(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
}

async function refuseWhenOthersCanRead(path: string): Promise<void> {
  if (process.platform === "win32") return; // has no such permission bits
  const { mode } = await stat(path);
  if ((mode & 0o077) === 0) return;
  throw new LinkageError(
    "key-file-open",
    `Het sleutelbestand ${path} is leesbaar voor andere gebruikers van deze computer.`,
    `Geef alleen uzelf toegang (chmod 600 ${path}) en ga na of iemand de sleutel heeft kunnen lezen.`,
  );
}

/**
 * The content of a file with a secret. A missing file is made, readable for its owner only; an existing one is never
 * overwritten, and refused when others can read it.
 */
export async function readOrCreateSecret(path: string, create: () => string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (!exists) await createOnce(path, create());
  await refuseWhenOthersCanRead(path);
  return readFile(path, "utf8");
}

/** Replaces the content of a secret in one step: whoever reads it, and whatever breaks off, finds the old or the new. */
export async function replaceSecret(path: string, content: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  const file = await open(aside, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await rename(aside, path);
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
}
