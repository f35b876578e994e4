import { SOURCE_KINDS } from "@monitor/schema/vocabulary";
import type { Command } from "commander";
import { openDatabase } from "../database/database.ts";
import { type DeliveryInList, listDeliveries } from "../delivery/index.ts";
import { readEnv } from "../env.ts";
import { asTable } from "./table.ts";
import { write } from "./write.ts";

const number = new Intl.NumberFormat("nl-NL");
const HEADER = ["nr", "soort", "organisatie", "periode", "regels", "niet gekoppeld", "ontvangen", "door", "stand"];

const inCells = (delivery: DeliveryInList): string[] => [
  String(delivery.id),
  SOURCE_KINDS[delivery.kind].nl,
  delivery.organisation,
  `${delivery.periodFrom} t/m ${delivery.periodTo}`,
  number.format(delivery.rows),
  number.format(delivery.unlinked),
  delivery.receivedAt.slice(0, 10),
  delivery.receivedBy,
  `${delivery.status === "accepted" ? "geldt" : "vervangen"}${delivery.demo ? ", demo" : ""}`,
];

export function addCommand(program: Command): void {
  program
    .command("deliveries")
    .description("toon de ontvangen leveringen, de nieuwste eerst")
    .option("--all", "ook leveringen die vervangen zijn")
    .option("--json", "uitvoer voor machines")
    .action(async (options: { all?: true; json?: true }) => {
      const db = await openDatabase(readEnv());
      try {
        const deliveries = await listDeliveries(db, { superseded: options.all === true });
        if (options.json) write(JSON.stringify(deliveries));
        else if (deliveries.length === 0) write("Er zijn nog geen leveringen ontvangen.");
        else write(asTable(HEADER, deliveries.map(inCells)));
      } finally {
        await db.close();
      }
    });
}
