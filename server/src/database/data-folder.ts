import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, chmod, chown, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../refusal.ts";

export const isRoot = (): boolean => process.getuid?.() === 0;

const ELSEWHERE = "Of kies met DATA_DIR een andere map.";

/** Makes a folder and those above it. One by one: Node's own recursion never ends where a folder cannot be (/proc). */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return true;
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  if (made) return;
  if (await stat(dirname(path)).catch(() => null)) throw new Error(`no folder can be made in ${dirname(path)}`);
  await makeFolder(dirname(path));
  await mkdir(path);
}

/** Makes the data folder where it is missing. Throws a `Refusal` that names folder and user when it cannot be written. */
export async function requireDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    if (!(await stat(dataDir)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const user = userInfo().username;
    if (code === "ENOTDIR" || code === "EEXIST") {
      throw new Refusal("data-folder", `${dataDir} is geen map.`, "Kies met DATA_DIR een map.");
    }
    if (code === "ENOSPC") {
      throw new Refusal("disk-full", `De schijf van ${dataDir} is vol.`, `Maak ruimte vrij. ${ELSEWHERE}`);
    }
    if (code === "EROFS") {
      throw new Refusal("data-folder", `De map ${dataDir} staat op een schijf die alleen te lezen is.`, ELSEWHERE);
    }
    throw new Refusal(
      "data-folder",
      `Gebruiker ${user} mag niet schrijven in de map ${dataDir}.`,
      `Geef ${user} het recht, bijvoorbeeld met: sudo mkdir -p ${dataDir} && sudo chown -R ${user} ${dataDir}. ${ELSEWHERE}`,
    );
  }
}

/** User and group under which PostgreSQL runs when the monitor runs as root; null when that user is still to be made. */
async function postgresUser(): Promise<number | null> {
  const found = await promisify(execFile)("id", ["-u", "postgres"]).catch(() => null);
  return found === null ? null : Number(found.stdout);
}

/** Lets the server, and as few others as can be, read a file in a folder of its own. */
export async function giveToServer(folder: string, file: string): Promise<void> {
  if (!isRoot()) return;
  const uid = await postgresUser();
  if (uid !== null) {
    for (const path of [folder, file]) await chown(path, uid, -1);
    return;
  }
  // The user is made together with the database: until then only who knows the name of the file can come at it.
  await chmod(folder, 0o711);
  await chmod(file, 0o644);
}

/** The nearest folder upward that another user than its owner may not enter. */
async function closedParent(path: string, uid: number | null): Promise<string | null> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner } = await stat(folder);
    if ((mode & 0o001) === 0 && owner !== uid) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** PostgreSQL never runs as root: as root it runs as user `postgres`, which must be able to come where its files are. */
export async function requireEnterable(path: string): Promise<void> {
  if (!isRoot()) return;
  const closed = await closedParent(path, await postgresUser());
  if (closed === null) return;
  throw new Refusal(
    "database-user",
    `De map ${closed} is niet toegankelijk voor gebruiker postgres, waaronder de database draait als u root bent.`,
    `Start de monitor als gewone gebruiker, zet hem en DATA_DIR in een andere map, of geef toegang met: chmod o+x ${closed}`,
  );
}

/** Throws a `Refusal` when an existing database folder belongs to somebody else or to another PostgreSQL. */
export async function requireOwnDatabase(databaseDir: string, major: string): Promise<void> {
  const { uid } = await stat(databaseDir);
  const expected = isRoot() ? await postgresUser() : (process.getuid?.() ?? uid);
  if (expected !== null && uid !== expected) {
    throw new Refusal(
      "database-owner",
      `De database in ${databaseDir} is van een andere gebruiker van deze computer.`,
      `Start de monitor als de gebruiker die haar heeft gemaakt, of maak die over met: sudo chown -R ${isRoot() ? "postgres" : userInfo().username} ${databaseDir}`,
    );
  }
  const version = (await readFile(join(databaseDir, "PG_VERSION"), "utf8").catch(() => "")).trim();
  if (version === major) return;
  throw new Refusal(
    "database-version",
    `De database in ${databaseDir} is van PostgreSQL ${version || "onbekend"}, de monitor brengt PostgreSQL ${major} mee.`,
    "Gebruik de versie van de monitor die haar heeft gemaakt, of kies met DATA_DIR een nieuwe map en lever opnieuw; de ontvangen bestanden staan onder 'deliveries'.",
  );
}

/** Is there anything in the folder, or may we not even look? */
export const isFilled = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length > 0,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
