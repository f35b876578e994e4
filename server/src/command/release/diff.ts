import type { Command } from "commander";
import type { Database } from "../../database/database.ts";
import { diffReleases, listReleases } from "../../release/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { diffInWords } from "./diff-words.ts";
import { releaseNumber } from "./release-number.ts";

/** The newest release that is served; the first one itself when there is none. */
async function newest(db: Database, otherwise: number): Promise<number> {
  const served = (await listReleases(db)).find(({ withdrawn }) => withdrawn === null);
  return served?.number ?? otherwise;
}

async function diff(before: number, after: number | undefined, options: { json?: true }): Promise<void> {
  const found = await withDatabase(async (db) => diffReleases(db, before, after ?? (await newest(db, before))));
  write(options.json ? JSON.stringify(found) : diffInWords(found));
}

export function addDiff(release: Command): void {
  release
    .command("diff")
    .description("toon wat er veranderde van de ene uitgave naar de andere, en door welke leveringen")
    .argument("<van>", "nummer van de eerste uitgave", releaseNumber)
    .argument("[naar]", "nummer van de tweede; de nieuwste als het er niet staat", releaseNumber)
    .option("--json", "uitvoer voor machines")
    .action(diff);
}
