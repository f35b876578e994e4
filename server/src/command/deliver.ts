import { userInfo } from "node:os";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import type { Database } from "../database/connect.ts";
import { openDatabase } from "../database/database.ts";
import { receive } from "../delivery/index.ts";
import { sendFolder } from "../delivery/send/send-folder.ts";
import { inShownWords } from "../delivery/show/index.ts";
import { readEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { receivedInWords, refuseAll } from "./deliver-words.ts";
import { findingsInWords } from "./finding-words.ts";
import { sendingBar } from "./sending-bar.ts";
import { doSeveral } from "./several.ts";
import { write } from "./write.ts";

/** Deliveries received at the same time: while one waits for the disk, another checks its rows. */
const AT_ONCE = 3;

interface Options {
  readonly by: string;
  readonly accept?: string;
  readonly to?: string;
  readonly json?: true;
}

/** What became of one folder, for machines and for who reads along. */
interface Handled {
  readonly answer: object;
  readonly lines: readonly string[];
  /** Number of the delivery when it waits for a person. */
  readonly held: number | null;
}

async function receiveHere(db: Database, folder: string, dataDir: string, { by, accept }: Options): Promise<Handled> {
  const acceptance = accept === undefined ? {} : { acceptance: { reason: accept } };
  const result = await receive(db, folder, { by, dataDir, ...acceptance });
  const findings = await inShownWords(db.as("monitor_load"), result.findings);
  const held = result.outcome === "held" ? result.deliveryId : null;
  return { answer: { ...result, findings }, lines: [receivedInWords(result), ...findingsInWords(findings)], held };
}

async function sendThere(folder: string, to: string, watched: boolean): Promise<Handled> {
  const bar = sendingBar(watched);
  const request = { folder, to, token: process.env.MONITOR_TOKEN, onProgress: bar.update };
  const outcome = await sendFolder(request).finally(bar.stop);
  const { deliveryId } = outcome;
  const held = outcome.outcome === "held";
  const lines = held
    ? [`Levering ${deliveryId} is aangekomen en wacht op uw oordeel.`]
    : [`Levering ${deliveryId} is aangekomen${outcome.outcome === "unchanged" ? "; zij was al ontvangen" : ""}.`];
  return { answer: outcome, lines, held: held ? deliveryId : null };
}

async function deliverAll(folders: readonly string[], options: Options): Promise<void> {
  const env = readEnv();
  const { to, json } = options;
  const db = to === undefined ? await openDatabase(env) : null;
  const refused: Refusal[] = [];
  const held: number[] = [];
  // several at once would write over each other
  const watched = process.stderr.isTTY === true && !json && folders.length === 1;
  const one = (folder: string): Promise<Handled> =>
    db === null ? sendThere(folder, to!, watched) : receiveHere(db, folder, env.dataDir, options);
  try {
    await doSeveral(folders, AT_ONCE, one, (folder, done, count) => {
      const name = folders.length === 1 ? "" : `${basename(resolve(folder))}: `;
      if ("refusal" in done) {
        const { code, message, remedy } = done.refusal;
        refused.push(new Refusal(code, `${name}${message}`, remedy));
        if (folders.length > 1 && json) write(JSON.stringify({ folder, refused: code }));
        else if (folders.length > 1) write(`[${count}/${folders.length}] ${name}niet geladen`);
        return;
      }
      const { answer, lines, held: waits } = done.result;
      if (waits !== null) held.push(waits);
      if (json) write(JSON.stringify(folders.length === 1 ? answer : { folder, ...answer }));
      else write([`${name && `[${count}/${folders.length}] ${name}`}${lines[0]}`, ...lines.slice(1)].join("\n"));
    });
  } finally {
    await db?.close();
  }
  refuseAll({ refused, held, of: folders.length, to });
}

export function addCommand(program: Command): void {
  program
    .command("deliver")
    .description("ontvang leveringen die met 'prepare' zijn gemaakt; elk vervangt de vorige over dezelfde periode")
    .argument("<mappen...>", "mappen met manifest.json")
    .option("--by <naam>", "wie de levering aanbiedt", userInfo().username)
    .option("--accept <reden>", "aanvaard wat de controles vragen; de reden wordt bewaard")
    .option("--to <adres>", "stuur naar een monitor elders; het token staat in MONITOR_TOKEN")
    .option("--json", "uitvoer voor machines, een regel per levering")
    .action(deliverAll);
}
