import { basename } from "node:path";
import cliProgress from "cli-progress";
import { Argument, type Command } from "commander";
import { openDatabase } from "../database/database.ts";
import {
  type LoadedReference,
  loadAreas,
  loadReferenceFile,
  REFERENCE_FORMAT_NAMES,
  REFERENCE_FORMATS,
  type ReferenceFormatName,
} from "../delivery/reference/index.ts";
import { readEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { write } from "./write.ts";

interface Options {
  readonly date?: string;
  readonly json?: true;
}

/** Problems on the screen; `--json` has them all. */
const SHOWN = 20;

function inWords(file: string, { format, result, inWords }: LoadedReference): string {
  const done = result.outcome === "loaded" ? "ingelezen" : "was al ingelezen, niets veranderd";
  const { problems } = result;
  const lines = problems
    .slice(0, SHOWN)
    .map(
      ({ row, field, reason, remedy }) => `  regel ${row}, ${field}: ${reason}. ${remedy} Deze regel is overgeslagen.`,
    );
  if (problems.length > SHOWN)
    lines.push(`  en nog ${problems.length - SHOWN} regels overgeslagen; met --json ziet u ze allemaal.`);
  return [`${basename(file)} (${format}): ${done}. ${inWords}`, ...lines].join("\n");
}

function progressBar(files: number, shown: boolean) {
  const bar = new cliProgress.SingleBar({
    format: "{bar} bestand {value} van {total} {file}",
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  if (shown) bar.start(files, 0, { file: "" });
  return { at: (file: string) => shown && bar.increment({ file: basename(file) }), stop: () => bar.stop() };
}

/** Loads file after file; one that is refused does not keep the others out. */
async function loadFiles(format: ReferenceFormatName | "auto", files: readonly string[], { date, json }: Options) {
  const db = await openDatabase(readEnv());
  const refused: Refusal[] = [];
  const told: string[] = [];
  const bar = progressBar(files.length, files.length > 1 && process.stderr.isTTY && !json);
  try {
    await loadAreas(db);
    for (const file of files) {
      bar.at(file);
      try {
        const loaded = await loadReferenceFile(db, format, file, date);
        const { format: name, result } = loaded;
        told.push(json ? JSON.stringify({ file, format: name, ...result }) : inWords(file, loaded));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push(new Refusal(error.code, `${basename(file)}: ${error.message}`, error.remedy));
      }
    }
  } finally {
    bar.stop();
    for (const line of told) write(line);
    await db.close();
  }
  const [last, ...others] = refused.reverse();
  for (const { message, remedy } of others) process.stderr.write(`${message}\n${remedy}\n`);
  if (last !== undefined) throw last;
}

const WIDTH = Math.max(...REFERENCE_FORMAT_NAMES.map((name) => name.length)) + 2;

const WHAT_IT_LOADS = `
Formaten:
  ${"auto".padEnd(WIDTH)}wat het bestand aan zijn kolommen lijkt te zijn
${REFERENCE_FORMAT_NAMES.map((name) => `  ${name.padEnd(WIDTH)}${REFERENCE_FORMATS[name].guide.title}`).join("\n")}`;

export function addCommand(program: Command): void {
  program
    .command("reference")
    .description("lees openbare referentiegegevens in: vestigingen, leerlingaantallen, scores, gebieden en gemeenten")
    .addArgument(new Argument("<formaat>", "soort bestand").choices(["auto", ...REFERENCE_FORMAT_NAMES]))
    .argument("<bestanden...>", "bestanden zoals ze gepubliceerd zijn")
    .option("--date <datum>", "datum (jaar-maand-dag) waarop de gegevens slaan, als die niet uit het bestand volgt")
    .option("--json", "uitvoer voor machines, een regel per bestand")
    .addHelpText("after", WHAT_IT_LOADS)
    .action(loadFiles);
}
