import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type DemoProgress, generateDemo } from "../demo/index.ts";

const DEFAULT_PUPILS = 60_000;
const DEFAULT_YEARS = 3;
const DEFAULT_SEED = 2026;

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
  readonly json?: true;
}

async function generate({ out, json, ...request }: Options): Promise<void> {
  const folder = resolve(out);
  const onProgress = ({ part, parts }: DemoProgress) => {
    if (!json) process.stderr.write(`Deel ${part} van ${parts} geschreven\n`);
  };
  const { sources, sites, years } = await generateDemo({ ...request, out: folder, onProgress });
  const files = sources.reduce((total, source) => total + source.files.length, 0);
  const made = { folder, deliveries: sources.length, files, sites: sites.length, schoolYears: years };
  if (json) process.stdout.write(`${JSON.stringify(made)}\n`);
  else {
    process.stdout.write(
      `${sources.length} leveringen van ${sites.length} vestigingen over ${years.join(", ")} staan in ${folder}.\n` +
        "bronnen.json noemt ze; waarheid.json zegt wat een goede analyse zou moeten vinden.\n",
    );
  }
}

/** `demo generate`: invented source files in the real formats. */
export function addCommand(program: Command): void {
  const demo = program.command("demo").description("verzonnen bestanden om de monitor te proberen");
  demo
    .command("generate")
    .description("maak verzonnen bronbestanden: EDEXML, iJw en verzuim")
    .addOption(
      new Option("--pupils <n>", "leerlingen per schooljaar, ongeveer")
        .argParser(wholeNumber(500, 5_000_000))
        .default(DEFAULT_PUPILS),
    )
    .addOption(
      new Option("--years <n>", "schooljaren, het laatste is 2025-2026")
        .argParser(wholeNumber(1, 10))
        .default(DEFAULT_YEARS),
    )
    .addOption(
      new Option("--seed <s>", "zelfde getal, zelfde bestanden")
        .argParser(wholeNumber(0, 4_294_967_295))
        .default(DEFAULT_SEED),
    )
    .requiredOption("--out <map>", "nieuwe of lege map")
    .option("--json", "uitkomst als JSON")
    .action(generate);
}
