import { userInfo } from "node:os";
import { join } from "node:path";
import { CHECKS, type CheckCode } from "@monitor/schema/checks";
import { type Command, InvalidArgumentError } from "commander";
import { type Database, openDatabase } from "../database/database.ts";
import {
  acceptDelivery,
  type DecideOptions,
  listDeliveries,
  readThresholds,
  restoreDelivery,
  THRESHOLDS_FILE,
  withdrawDelivery,
} from "../delivery/index.ts";
import { deliveryDetails } from "../delivery/show/index.ts";
import { readEnv } from "../env.ts";
import { detailsInWords, listInWords } from "./deliveries-words.ts";
import { write } from "./write.ts";

async function withDatabase(work: (db: Database, dataDir: string) => Promise<void>): Promise<void> {
  const env = readEnv();
  const db = await openDatabase(env);
  try {
    await work(db, env.dataDir);
  } finally {
    await db.close();
  }
}

function deliveryNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Geef het nummer van de levering, zoals 'pnpm monitor deliveries' het toont.");
}

interface Shared {
  readonly json?: true;
}

/** The library gives an option that stands behind a subcommand to the command above it, when that has it too. */
const optionsOf = <Options>(command: Command): Options => command.optsWithGlobals<Options & object>() as Options;

const show = (id: number, _: unknown, command: Command) =>
  withDatabase(async (db) => {
    const details = await deliveryDetails(db, id);
    write(optionsOf<Shared>(command).json ? JSON.stringify(details) : detailsInWords(details));
  });

type Decide = (db: Database, id: number, options: DecideOptions) => Promise<{ readonly deliveryId: number }>;

/** A decision about a delivery, and what is said when it is done. */
function addDecision(parent: Command, name: string, description: string, decide: Decide, done: string): void {
  parent
    .command(name)
    .description(description)
    .argument("<nr>", "nummer van de levering", deliveryNumber)
    .requiredOption("--reason <reden>", "waarom; de reden wordt bewaard")
    .option("--by <naam>", "wie besluit", userInfo().username)
    .option("--json", "uitvoer voor machines")
    .action((id: number, _: unknown, command: Command) =>
      withDatabase(async (db, dataDir) => {
        const { by, reason, json } = optionsOf<Shared & { by: string; reason: string }>(command);
        const { deliveryId } = await decide(db, id, { by, reason, dataDir });
        write(json ? JSON.stringify({ deliveryId }) : `Levering ${deliveryId} ${done}.`);
      }),
    );
}

async function thresholds(_: unknown, command: Command): Promise<void> {
  const { dataDir } = readEnv();
  const all = await readThresholds(dataDir);
  if (optionsOf<Shared>(command).json) return write(JSON.stringify(all));
  const lines = (Object.keys(CHECKS) as CheckCode[]).map((code) => {
    const limits = Object.entries(all[code]).map(([name, value]) => `${name} ${value ?? "nooit"}`);
    return `${code}\n    ${CHECKS[code].measure.nl}: ${limits.join(", ")}`;
  });
  write(
    [...lines, "", `Pas ze aan in ${join(dataDir, THRESHOLDS_FILE)}, zoals { "pupils-changed": { "ask": 0.4 } }.`].join(
      "\n",
    ),
  );
}

export function addCommand(program: Command): void {
  const deliveries = program
    .command("deliveries")
    .description("toon de ontvangen leveringen, de nieuwste eerst, en beslis erover")
    .option("--all", "ook leveringen die vervangen of ingetrokken zijn")
    .option("--json", "uitvoer voor machines")
    .action((options: Shared & { all?: true }) =>
      withDatabase(async (db) => {
        const listed = await listDeliveries(db, { superseded: options.all === true });
        write(options.json ? JSON.stringify(listed) : listInWords(listed));
      }),
    );
  deliveries
    .command("show")
    .description("toon een levering: bevindingen, besluiten en de vergelijking met de vorige")
    .argument("<nr>", "nummer van de levering", deliveryNumber)
    .option("--json", "uitvoer voor machines")
    .action(show);
  addDecision(deliveries, "accept", "aanvaard een levering die op een oordeel wacht", acceptDelivery, "telt nu mee");
  const withdraw: Decide = async (db, id, options) => {
    await withdrawDelivery(db, id, options);
    return { deliveryId: id };
  };
  addDecision(
    deliveries,
    "withdraw",
    "trek een levering in; haar bestanden blijven bewaard",
    withdraw,
    "is ingetrokken",
  );
  addDecision(deliveries, "restore", "zet een vervangen of ingetrokken levering terug", restoreDelivery, "telt nu mee");
  deliveries
    .command("thresholds")
    .description("toon vanaf waar de controles iets vragen of opmerken")
    .option("--json", "uitvoer voor machines")
    .action(thresholds);
}
