import { Refusal } from "../refusal.ts";

const CAUSES: readonly (readonly [sign: RegExp, cause: string, remedy: string])[] = [
  [/No space left on device|ENOSPC|Disk quota/i, "de schijf is vol", "Maak ruimte vrij en start opnieuw."],
  [
    /error while loading shared libraries|cannot open shared object|Library not loaded/i,
    "er ontbreken bibliotheken van PostgreSQL",
    "Voer 'pnpm install' opnieuw uit, of gebruik een eigen PostgreSQL-server met DATABASE_URL.",
  ],
  [
    /Permission denied|EACCES|Operation not permitted|EPERM/i,
    "de rechten op de map staan het niet toe",
    "Controleer wie eigenaar is van de map en de mappen erboven.",
  ],
  [/Read-only file system|EROFS/i, "de schijf is alleen te lezen", "Kies met DATA_DIR een andere map."],
  [
    /could not create shared memory|Cannot allocate memory|out of memory|ENOMEM/i,
    "er is te weinig geheugen",
    "Sluit andere programma's, of vergroot het gedeelde geheugen (in een container: --shm-size).",
  ],
  [
    /could not locate a valid checkpoint|invalid checkpoint|PANIC|is corrupted|checksum/i,
    "de database is beschadigd",
    "Zet een reservekopie van de map terug, of kies met DATA_DIR een nieuwe map en lever opnieuw.",
  ],
  [
    /Failed to create and initialize a new user|groupadd|useradd/i,
    "gebruiker postgres kon niet worden gemaakt, en als root start PostgreSQL niet",
    "Start de monitor als gewone gebruiker.",
  ],
];

/**
 * Why the embedded server did not start, in Dutch.
 *
 * @param doing what was tried, such as "starten"
 * @param messages what PostgreSQL wrote; it holds settings and folders, no data
 */
export function explainStart(doing: string, databaseDir: string, messages: readonly string[]): Refusal {
  const text = messages.join("\n");
  const known = CAUSES.find(([sign]) => sign.test(text));
  const last = text.split("\n").findLast((line) => /FATAL|PANIC|ERROR|error:/.test(line)) ?? "";
  const cause = known?.[1] ?? (last.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, "") || "geen bericht van PostgreSQL");
  return new Refusal(
    "database-start",
    `De database in ${databaseDir} laat zich niet ${doing}: ${cause}.`,
    known?.[2] ?? "Kies met DATA_DIR een andere map, of gebruik een eigen PostgreSQL-server met DATABASE_URL.",
  );
}
