import { userInfo } from "node:os";
import type { Command } from "commander";
import { withdrawRelease } from "../../release/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { releaseNumber } from "./release-number.ts";

async function withdraw(release: number, options: { reason: string; by: string; json?: true }): Promise<void> {
  const done = await withDatabase((db) => withdrawRelease(db, release, options));
  if (options.json) return write(JSON.stringify(done));
  const now = done.newest === null ? "Er is nu geen uitgave." : `De nieuwste is nu uitgave ${done.newest}.`;
  write(`Uitgave ${release} is ingetrokken en wordt niet meer getoond. ${now}`);
}

export function addWithdraw(release: Command): void {
  release
    .command("withdraw")
    .description("trek een uitgave voorgoed in: zij wordt nergens meer getoond en blijft in de lijst staan")
    .argument("<nummer>", "nummer van de uitgave", releaseNumber)
    .requiredOption("--reason <reden>", "waarom; de reden wordt bewaard")
    .option("--by <naam>", "wie besluit", userInfo().username)
    .option("--json", "uitvoer voor machines")
    .action(withdraw);
}
