import { basename } from "node:path";
import { Argument, type Command } from "commander";
import type { Database } from "../database/connect.ts";
import { openDatabase } from "../database/database.ts";
import { type LoadedReference, loadAreas, loadDuoVo } from "../delivery/reference/index.ts";
import { readEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { write } from "./write.ts";

type Load = (db: Database, file: string, date?: string) => Promise<LoadedReference>;

const FORMATS: Readonly<Record<string, Load>> = { "duo-vo": loadDuoVo };

const number = new Intl.NumberFormat("nl-NL");

function inWords(file: string, { outcome, referenceDate, sites, pupils, problems }: LoadedReference): string {
  const range = pupils.lower === pupils.upper ? [pupils.lower] : [pupils.lower, pupils.upper];
  const counted = range.map((count) => number.format(count)).join(" tot ");
  const done = outcome === "loaded" ? "ingelezen" : "was al ingelezen, niets veranderd";
  const lines = problems.map(
    ({ row, field, reason, remedy }) => `  regel ${row}, ${field}: ${reason}. ${remedy} Deze regel is overgeslagen.`,
  );
  const summary = `${basename(file)}: ${done}. ${number.format(sites)} vestigingen, ${counted} leerlingen op ${referenceDate}.`;
  return [summary, ...lines].join("\n");
}

/** Loads file after file; one that is refused does not keep the others out. */
async function loadFiles(format: string, files: readonly string[], options: { date?: string; json?: true }) {
  const db = await openDatabase(readEnv());
  const refused: Refusal[] = [];
  try {
    await loadAreas(db);
    for (const file of files) {
      try {
        const result = await FORMATS[format]!(db, file, options.date);
        write(options.json ? JSON.stringify({ file, ...result }) : inWords(file, result));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(new Refusal(error.code, `${basename(file)}: ${error.message}`, error.remedy));
      }
    }
  } finally {
    await db.close();
  }
  const [last, ...others] = refused.reverse();
  for (const { message, remedy } of others) process.stderr.write(`${message}\n${remedy}\n`);
  if (last !== undefined) throw last;
}

export function addCommand(program: Command): void {
  program
    .command("reference")
    .description("lees openbare referentiegegevens in, zoals leerlingaantallen van DUO")
    .addArgument(new Argument("<formaat>", "soort bestand").choices(Object.keys(FORMATS)))
    .argument("<bestanden...>", "bestanden zoals DUO ze publiceert")
    .option("--date <datum>", "teldatum (jaar-maand-dag), als die niet uit de bestandsnaam volgt")
    .option("--json", "uitvoer voor machines, een regel per bestand")
    .action(loadFiles);
}
