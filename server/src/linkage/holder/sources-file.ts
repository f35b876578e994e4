import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { LinkageError } from "../linkage-error.ts";
import { parseJson } from "../parse-json.ts";
import { type Source, type SourceList, sourceList } from "./source-list.ts";

function unusable(path: string): LinkageError {
  return new LinkageError(
    "key-holder-sources",
    `Het bronnenbestand ${path} heeft niet de afgesproken vorm.`,
    "Zet een goede kopie terug, of maak het opnieuw met 'monitor keyholder source add'.",
  );
}

function missing(path: string): LinkageError {
  return new LinkageError(
    "key-holder-sources",
    `Het bronnenbestand ${path} is er niet of is niet te lezen.`,
    "Maak het met 'monitor keyholder source add'.",
  );
}

export async function readSources(path: string): Promise<SourceList> {
  const text = await readFile(path, "utf8").catch(() => {
    throw missing(path);
  });
  const read = sourceList.safeParse(parseJson(text));
  if (!read.success) throw unusable(path);
  return read.data;
}

/** The file as it is, or an empty list when there is none yet. */
async function readOrEmpty(path: string): Promise<SourceList> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? readSources(path) : { version: 1, sources: [] };
}

/** Changes the file in one step: a key holder that reads it meanwhile sees the old list or the new one. */
export async function changeSources(path: string, change: (list: readonly Source[]) => Source[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const lock = `${path}.slot`;
  const mine = await open(lock, "wx", 0o600).catch(() => {
    throw new LinkageError(
      "key-holder-sources",
      `Het bronnenbestand ${path} wordt al gewijzigd.`,
      `Wacht tot de andere opdracht klaar is. Is er geen, verwijder dan ${lock}.`,
    );
  });
  const aside = `${path}.${randomUUID()}`;
  try {
    const { sources } = await readOrEmpty(path);
    const file = await open(aside, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, sources: change(sources) }, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
    await mine.close();
    await rm(lock, { force: true });
  }
}

/**
 * The sources of a file, read again when it changed: who is added can ask at once and who is revoked can no longer.
 *
 * @throws LinkageError when the file is not there or not usable
 */
export function sourcesFollowing(path: string): () => Promise<readonly Source[]> {
  let seen = "";
  let known: readonly Source[] = [];
  return async () => {
    const { ino, mtimeMs, size } = await stat(path).catch(() => {
      throw missing(path);
    });
    const version = `${ino} ${mtimeMs} ${size}`;
    if (version !== seen) known = (await readSources(path)).sources;
    seen = version;
    return known;
  };
}
