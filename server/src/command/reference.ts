import { basename } from "node:path";
import { Argument, type Command } from "commander";
import type { Database } from "../database/connect.ts";
import { openDatabase } from "../database/database.ts";
import {
  type LoadedCounts,
  type LoadedSiteList,
  loadAreas,
  loadDuoVo,
  loadDuoVoAddresses,
  loadOwnSiteList,
  type RowProblem,
} from "../delivery/reference/index.ts";
import { readEnv } from "../env.ts";
import { Refusal } from "../refusal.ts";
import { write } from "./write.ts";

interface Loaded {
  readonly outcome: "loaded" | "unchanged";
  readonly problems: readonly RowProblem[];
}

type Load = (db: Database, file: string, date?: string) => Promise<{ result: Loaded; inWords: string }>;

/** A format: how its file is loaded, and what of the result is told to who reads along. */
const formatOf =
  <Result extends Loaded>(
    load: (db: Database, file: string, date?: string) => Promise<Result>,
    tell: (result: Result) => string,
  ): Load =>
  async (db, file, date) => {
    const result = await load(db, file, date);
    return { result, inWords: tell(result) };
  };

const number = new Intl.NumberFormat("nl-NL");

function countsInWords({ referenceDate, sites, pupils }: LoadedCounts): string {
  const range = pupils.lower === pupils.upper ? [pupils.lower] : [pupils.lower, pupils.upper];
  const counted = range.map((count) => number.format(count)).join(" tot ");
  return `${number.format(sites)} vestigingen, ${counted} leerlingen op ${referenceDate}.`;
}

const sitesInWords = ({ sites, withoutAlliance }: LoadedSiteList): string =>
  `${number.format(sites)} vestigingen, waarvan ${number.format(withoutAlliance)} zonder bekend samenwerkingsverband.`;

const FORMATS: Readonly<Record<string, Load>> = {
  "duo-vo": formatOf(loadDuoVo, countsInWords),
  "duo-vo-adressen": formatOf(loadDuoVoAddresses, sitesInWords),
  scholen: formatOf(loadOwnSiteList, sitesInWords),
};

function inWords(file: string, { outcome, problems }: Loaded, counts: string): string {
  const done = outcome === "loaded" ? "ingelezen" : "was al ingelezen, niets veranderd";
  const lines = problems.map(
    ({ row, field, reason, remedy }) => `  regel ${row}, ${field}: ${reason}. ${remedy} Deze regel is overgeslagen.`,
  );
  return [`${basename(file)}: ${done}. ${counts}`, ...lines].join("\n");
}

/** Loads file after file; one that is refused does not keep the others out. */
async function loadFiles(format: string, files: readonly string[], options: { date?: string; json?: true }) {
  const db = await openDatabase(readEnv());
  const refused: Refusal[] = [];
  try {
    await loadAreas(db);
    for (const file of files) {
      try {
        const loaded = await FORMATS[format]!(db, file, options.date);
        const { result } = loaded;
        write(options.json ? JSON.stringify({ file, ...result }) : inWords(file, result, loaded.inWords));
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

const WHAT_IT_LOADS = `
Formaten:
  duo-vo           leerlingaantallen: 'Leerlingen vo per vestiging en bestuur (vavo apart)' van DUO
  duo-vo-adressen  vestigingen van vo-scholen: 'Alle vestigingen vo' van DUO
  scholen          alle andere vestigingen: eigen csv met vestiging;naam;soort;bestuur;postcode;plaats;gemeente`;

export function addCommand(program: Command): void {
  program
    .command("reference")
    .description("lees openbare referentiegegevens in: vestigingen van scholen, en leerlingaantallen van DUO")
    .addArgument(new Argument("<formaat>", "soort bestand").choices(Object.keys(FORMATS)))
    .argument("<bestanden...>", "bestanden zoals ze gepubliceerd zijn")
    .option("--date <datum>", "teldatum (jaar-maand-dag) bij duo-vo, als die niet uit de bestandsnaam volgt")
    .option("--json", "uitvoer voor machines, een regel per bestand")
    .addHelpText("after", WHAT_IT_LOADS)
    .action(loadFiles);
}
