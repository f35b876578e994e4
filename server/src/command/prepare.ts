import { type Period, schoolYearOf } from "@monitor/schema/vocabulary";
import cliProgress from "cli-progress";
import { Argument, type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { residenceByPostcode } from "../delivery/reference/residence-by-postcode.ts";
import { readEnv } from "../env.ts";
import { FORMATS, type FormatName, formatOfFiles, type RowProblem } from "../prepare/index.ts";
import { type PreparedFolder, prepareToFolder } from "../prepare/node/prepare-to-folder.ts";
import { sourceFilesAt } from "../prepare/node/source-files.ts";
import { asRefusal } from "./key-holders.ts";
import { type Linkers, openLinkers } from "./open-linkers.ts";
import { paceOf } from "./pace.ts";
import { write } from "./write.ts";

interface Options {
  readonly organisation: string;
  readonly period: Period;
  readonly out: string;
  readonly keyFile: boolean;
  readonly bridge?: true;
  readonly demo?: true;
  readonly json?: true;
}

/** The format is seen from the files themselves. */
const AUTO = "auto";

/** Problems on the screen; the report has them all. */
const SHOWN = 20;

const number = new Intl.NumberFormat("nl-NL");

function periodOf(text: string): Period {
  const [from, to, more] = text.split("/");
  const isDay = (day: string) => z.iso.date().safeParse(day).success;
  if (from && to && more === undefined && isDay(from) && isDay(to)) return { from, to };
  throw new InvalidArgumentError("Een periode is de eerste en de laatste dag, zoals 2025-08-01/2026-07-31.");
}

const inWords = ({ severity, file, row, field, reason, remedy }: RowProblem): string => {
  const line = row === null ? null : `${file.endsWith(".csv") ? "regel" : "nummer"} ${row}`;
  const place = [file, line, field].filter((part) => part !== null).join(", ");
  return `  ${severity === "error" ? "niet opgenomen" : "let op"}: ${place}. ${reason} ${remedy}`;
};

function summary(
  { manifest, folder, problems, report, keyFile }: PreparedFolder,
  first: readonly RowProblem[],
): string {
  const { read, delivered, rejected, unlinked } = manifest.counts;
  const told = first.map(inWords);
  if (problems > first.length) told.push(`  en nog ${number.format(problems - first.length)}.`);
  if (problems > 0) told.push(`Dit verslag staat ook in ${report}.`);
  const counted = `Gelezen ${number.format(read)}, opgenomen ${number.format(delivered)}, niet opgenomen ${number.format(rejected)}.`;
  const linked = `Van de opgenomen regels zijn er ${number.format(unlinked)} niet te koppelen met andere bronnen.`;
  const key = `Het sleutelbestand ${keyFile} bevat namen: het blijft bij u en gaat niet mee.`;
  return [...told, counted, linked, `De levering staat in ${folder}.`, ...(keyFile === null ? [] : [key])].join("\n");
}

const resumedFrom = (identifiers: number): string =>
  `De vorige keer is afgebroken. De ${number.format(identifiers)} koppelnummers van toen worden niet opnieuw gevraagd.`;

function progressBar(shown: boolean) {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage}% {rows} regels, {rate} per seconde, nog {left}",
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  if (shown) bar.start(1, 0, { rows: 0, ...paceOf(0, 0, 0) });
  return bar;
}

async function prepareWith(linkers: Linkers, format: FormatName, paths: string[], options: Options): Promise<void> {
  const { keyFile, json, demo, bridge: _, ...request } = options;
  const first: RowProblem[] = [];
  const shown = process.stderr.isTTY && !json;
  const bar = progressBar(shown);
  const start = performance.now();
  try {
    const prepared = await prepareToFolder({
      ...request,
      format,
      paths,
      linker: linkers.linker,
      previous: linkers.previous,
      demo: demo === true,
      withoutKeyFile: !keyFile,
      residenceOf: residenceByPostcode(),
      onProblem: (problem) => first.length < SHOWN && first.push(problem),
      onProgress: ({ bytesRead, bytesTotal, rows }) => {
        const share = bytesRead / (bytesTotal || 1);
        if (shown) bar.update(share, { rows: number.format(rows), ...paceOf(performance.now() - start, rows, share) });
      },
    }).finally(() => bar.stop());
    write(json ? JSON.stringify({ ...prepared, first }) : summary(prepared, first));
  } catch (error) {
    for (const problem of first) process.stderr.write(`${inWords(problem)}\n`);
    throw asRefusal(error);
  }
}

const formatAt = async (paths: readonly string[]): Promise<FormatName> =>
  formatOfFiles(await sourceFilesAt(paths)).catch((error) => {
    throw asRefusal(error);
  });

async function prepareFiles(named: FormatName | typeof AUTO, paths: string[], options: Options): Promise<void> {
  const format = named === AUTO ? await formatAt(paths) : named;
  const schoolYear = schoolYearOf(options.period.from);
  const { out, demo = false, bridge = false } = options;
  const { dataDir } = readEnv();
  const linkers = await openLinkers({ dataDir, out, schoolYear, demo, bridge }).catch((error) => {
    throw asRefusal(error);
  });
  if (linkers.resumed > 0 && !options.json) write(resumedFrom(linkers.resumed));
  let whole = false;
  try {
    await prepareWith(linkers, format, paths, options);
    whole = true;
  } finally {
    await linkers.close(whole);
  }
}

export function addCommand(program: Command): void {
  program
    .command("prepare")
    .description("maak van eigen bestanden een levering zonder namen en burgerservicenummers")
    .addArgument(
      new Argument("<formaat>", "soort bestanden; auto herkent het zelf").choices([...Object.keys(FORMATS), AUTO]),
    )
    .argument("<bestanden...>", "bestanden van één organisatie over één periode")
    .requiredOption("--organisation <code>", "bestuur (vijf cijfers), BRIN, vestiging of gemeente (vier cijfers)")
    .requiredOption("--period <van>/<tot>", "eerste en laatste dag, binnen één schooljaar", periodOf)
    .requiredOption("--out <map>", "map voor de levering; een eerdere levering daar wordt vervangen")
    .option("--no-key-file", "schrijf geen sleutelbestand met namen voor eigen gebruik")
    .option(
      "--bridge",
      "koppel elke leerling ook aan het schooljaar ervoor; alleen met toestemming van de sleutelhouders",
    )
    .option("--demo", "de bestanden zijn verzonnen door 'demo generate'")
    .option("--json", "uitvoer voor machines")
    .action(prepareFiles);
}
