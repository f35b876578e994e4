import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { openDatabase } from "../database/database.ts";
import { receive } from "../delivery/index.ts";
import { codedDemo, type DemoProgress, generateDemo, isCoded, loadDemoReference } from "../demo/index.ts";
import { readEnv } from "../env.ts";
import { write } from "./write.ts";

const DEFAULT_PUPILS = 60_000;
const DEFAULT_YEARS = 3;
const DEFAULT_SEED = 2026;

const number = new Intl.NumberFormat("nl-NL");

/** A whole number between two bounds, both included. */
function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Geef een heel getal van ${least} tot en met ${most}.`);
  };
}

interface Options {
  readonly pupils: number;
  readonly years: number;
  readonly seed: number;
  readonly out: string;
  readonly country?: true;
  readonly coded?: true;
  readonly json?: true;
}

/** Tells how far it is, and how long it will still take at this pace. */
function teller(start: number, tell: (line: string) => void): (progress: DemoProgress) => void {
  return ({ part, parts, share }) => {
    const left = ((performance.now() - start) / 1000) * (1 / share - 1);
    const estimate =
      part === parts
        ? ""
        : `, nog ongeveer ${left < 90 ? `${Math.ceil(left)} seconden` : `${Math.ceil(left / 60)} minuten`}`;
    tell(`Deel ${part} van ${parts} geschreven (${Math.round(100 * share)}% van de leerlingen)${estimate}`);
  };
}

async function generate({ out, json, coded, ...request }: Options): Promise<void> {
  const folder = resolve(out);
  const onProgress = json ? undefined : teller(performance.now(), (line) => process.stderr.write(`${line}\n`));
  const { sources, sites, years } = await (coded ? codedDemo : generateDemo)({ ...request, out: folder, onProgress });
  const files = sources.reduce((total, source) => total + source.files.length, 0);
  const made = { folder, deliveries: sources.length, files, sites: sites.length, schoolYears: years };
  const next = coded
    ? `Zij zijn gecodeerd: monitor demo load ${out} laadt ze.`
    : "bronnen.json noemt ze; waarheid.json zegt wat een goede analyse zou moeten vinden.";
  write(
    json
      ? JSON.stringify(made)
      : `${sources.length} leveringen van ${sites.length} vestigingen over ${years.join(", ")} staan in ${folder}.\n${next}`,
  );
}

async function load(folder: string): Promise<void> {
  const env = readEnv();
  const db = await openDatabase(env);
  try {
    const { sites, providers, sources } = await loadDemoReference(db, folder);
    write(`${number.format(sites.length)} vestigingen en ${number.format(providers.length)} aanbieders zijn bekend.`);
    const coded = sources.filter(isCoded);
    let rows = 0;
    for (const { key } of coded) {
      rows += (await receive(db, join(folder, key), { by: "demo", dataDir: env.dataDir })).rows;
    }
    if (coded.length > 0) write(`${coded.length} leveringen zijn ontvangen: ${number.format(rows)} regels.`);
  } finally {
    await db.close();
  }
}

/** `demo generate`: invented source files in the real formats; `demo load`: the reference rows, and coded deliveries. */
export function addCommand(program: Command): void {
  const demo = program.command("demo").description("verzonnen bestanden om de monitor te proberen");
  const choice = (flags: string, about: string, from: number, to: number, otherwise: number) =>
    new Option(flags, about).argParser(wholeNumber(from, to)).default(otherwise);
  demo
    .command("generate")
    .description("maak verzonnen bronbestanden: EDEXML, iJw, verzuim en leerplicht")
    .addOption(choice("--pupils <n>", "leerlingen per schooljaar, ongeveer", 500, 5_000_000, DEFAULT_PUPILS))
    .addOption(choice("--years <n>", "schooljaren, het laatste is 2025-2026", 1, 10, DEFAULT_YEARS))
    .addOption(choice("--seed <s>", "zelfde getal, zelfde bestanden", 0, 4_294_967_295, DEFAULT_SEED))
    .option("--country", "alle gemeenten van Nederland; vanaf 700.000 leerlingen gaat dat vanzelf")
    .option("--coded", "meteen gecodeerde leveringen, zonder bronbestanden en zonder fouten met opzet")
    .requiredOption("--out <map>", "nieuwe of lege map")
    .option("--json", "uitkomst als JSON")
    .action(generate);
  demo
    .command("load")
    .description("laad de vestigingen en aanbieders van een demo, en haar leveringen als die gecodeerd zijn")
    .argument("<map>", "de map die 'demo generate' heeft gemaakt")
    .action((folder: string) => load(resolve(folder)));
}
