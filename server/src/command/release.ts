import cliProgress from "cli-progress";
import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import type { Database } from "../database/connect.ts";
import { openDatabase } from "../database/database.ts";
import { readEnv } from "../env.ts";
import { type BuiltRelease, buildRelease, type ListedRelease, listReleases } from "../release/index.ts";
import { write } from "./write.ts";

const number = new Intl.NumberFormat("nl-NL");

function isoDate(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("Een datum is jaar-maand-dag, zoals 2026-07-31.");
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(readEnv());
  try {
    return await work(db);
  } finally {
    await db.close();
  }
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
  ].join("\n");
}

const listed = (release: ListedRelease): string =>
  [
    `uitgave ${release.number}`,
    `peildatum ${release.referenceDate}`,
    `gepubliceerd ${release.publishedAt.slice(0, 10)}`,
    `${number.format(release.observations)} cijfers`,
    `${number.format(release.deliveries)} leveringen`,
    ...(release.demo ? ["demo"] : []),
  ].join(", ");

async function build(options: { date: string; again?: true; json?: true }): Promise<void> {
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage}% {step}",
    noTTYOutput: false,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const shown = process.stderr.isTTY && !options.json;
  if (shown) bar.start(1, 0, { step: "begonnen" });
  const built = await withDatabase((db) =>
    buildRelease(db, {
      date: options.date,
      again: options.again ?? false,
      onProgress: (step, part) => shown && bar.update(part, { step }),
    }),
  ).finally(() => bar.stop());
  write(options.json ? JSON.stringify(built) : inWords(built));
}

async function list(options: { json?: true }): Promise<void> {
  const releases = await withDatabase(listReleases);
  if (options.json) return write(JSON.stringify(releases));
  write(releases.length === 0 ? "Er is nog geen uitgave." : releases.map(listed).join("\n"));
}

export function addCommand(program: Command): void {
  const release = program.command("release").description("cijfers tellen, beschermen en publiceren");
  release
    .command("build")
    .description("maak een uitgave van de geaccepteerde leveringen")
    .requiredOption("--date <datum>", "peildatum (jaar-maand-dag); wat daarna gebeurde telt niet mee", isoDate)
    .option("--again", "geef ook een nieuw nummer als er niets veranderde")
    .option("--json", "uitvoer voor machines")
    .action(build);
  release
    .command("list")
    .description("toon de uitgaven, de nieuwste eerst")
    .option("--json", "uitvoer voor machines")
    .action(list);
}
