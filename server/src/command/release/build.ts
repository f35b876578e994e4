import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { type BuiltRelease, buildRelease } from "../../release/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { buildingBar } from "./building-bar.ts";
import { withheldInWords } from "./figure-words.ts";

const number = new Intl.NumberFormat("nl-NL");

function isoDate(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("Een datum is jaar-maand-dag, zoals 2026-07-31.");
}

function inWords(built: BuiltRelease): string {
  const { number: release, outcome, observations, deliveries, referenceDate } = built;
  const said =
    outcome === "unchanged"
      ? `Niets veranderd: uitgave ${release} bevat deze cijfers al`
      : `Uitgave ${release} staat vast`;
  const total = (count: (part: BuiltRelease["gate"][number]) => number) =>
    built.gate.reduce((sum, part) => sum + count(part), 0);
  return [
    `${said}. Peildatum ${referenceDate}, ${number.format(observations)} cijfers uit ${number.format(deliveries)} leveringen.`,
    `Herleiden uitgesloten: ${number.format(total(({ secrets }) => secrets))} cijfers te klein, ${number.format(total(({ complementary }) => complementary.length))} andere daarvoor afgeschermd, ${number.format(total(({ attacks }) => attacks))} aanvallen nagerekend in ${number.format(Math.ceil(total(({ ms }) => ms) / 1000))} s.`,
    ...withheldInWords(
      built.gate.flatMap(({ indicator: name, schoolYear, withheld }) => (withheld ? [{ name, schoolYear }] : [])),
    ),
  ].join("\n");
}

async function build(options: { date: string; again?: true; json?: true }): Promise<void> {
  const bar = buildingBar(process.stderr.isTTY && !options.json);
  const built = await withDatabase((db) =>
    buildRelease(db, { date: options.date, again: options.again ?? false, onProgress: bar.update }),
  ).finally(() => bar.stop());
  write(options.json ? JSON.stringify(built) : inWords(built));
}

export function addBuild(release: Command): void {
  release
    .command("build")
    .description("maak een uitgave van de geaccepteerde leveringen; gaat verder waar het de vorige keer afbrak")
    .requiredOption("--date <datum>", "peildatum (jaar-maand-dag); wat daarna gebeurde telt niet mee", isoDate)
    .option("--again", "geef ook een nieuw nummer als er niets veranderde")
    .option("--json", "uitvoer voor machines")
    .action(build);
}
