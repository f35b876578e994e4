import { userInfo } from "node:os";
import type { Command } from "commander";
import { openDatabase } from "../database/database.ts";
import { type ReceiveResult, receive } from "../delivery/index.ts";
import { readEnv } from "../env.ts";
import { write } from "./write.ts";

const number = new Intl.NumberFormat("nl-NL");

function inWords({ deliveryId, outcome, replaced, rows }: ReceiveResult): string {
  if (outcome === "unchanged") return `Deze levering was al ontvangen (nummer ${deliveryId}). Er is niets veranderd.`;
  const instead = replaced === null ? "" : ` Zij komt in de plaats van levering ${replaced}.`;
  return `Levering ${deliveryId} is ontvangen: ${number.format(rows)} regels.${instead}`;
}

export function addCommand(program: Command): void {
  program
    .command("deliver")
    .description("ontvang een levering die met 'prepare' is gemaakt; zij vervangt de vorige over dezelfde periode")
    .argument("<map>", "de map met manifest.json")
    .option("--by <naam>", "wie de levering aanbiedt", userInfo().username)
    .option("--json", "uitvoer voor machines")
    .action(async (folder: string, options: { by: string; json?: true }) => {
      const env = readEnv();
      const db = await openDatabase(env);
      try {
        const result = await receive(db, folder, { by: options.by, dataDir: env.dataDir });
        write(options.json ? JSON.stringify(result) : inWords(result));
      } finally {
        await db.close();
      }
    });
}
