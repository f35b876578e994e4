import { type Command, InvalidArgumentError, Option } from "commander";
import { openDatabase } from "../database/database.ts";
import { readEnv } from "../env.ts";
import { type ExportRequest, exportRelease, missingSettings, readPublisher, TABLE_FORMATS } from "../export/index.ts";
import { write } from "./write.ts";

const FORMATS = [...Object.keys(TABLE_FORMATS), "package"] as const;

function releaseNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Een uitgave heeft een nummer, zoals 7.");
}

interface Options {
  readonly out: string;
  readonly indicator?: readonly string[];
  readonly format: ExportRequest["format"];
}

async function exportIt(release: number, { out, indicator = [], format }: Options): Promise<void> {
  const publisher = readPublisher();
  const database = await openDatabase(readEnv());
  try {
    const { indicators } = await exportRelease(database, { release, out, indicators: indicator, format, publisher });
    write(
      `Uitgave ${release} staat in ${out}: ${indicators.length} ${indicators.length === 1 ? "tabel" : "tabellen"}.`,
    );
    const missing = format === "package" ? missingSettings(publisher) : [];
    if (missing.length > 0)
      write(`In dcat.ttl ontbreekt nog wat DCAT-AP-NL verplicht stelt. Stel in: ${missing.join(", ")} (zie README).`);
  } finally {
    await database.close();
  }
}

/** `monitor release export`: a release as files, for who works elsewhere with it. */
export function addExport(release: Command): void {
  release
    .command("export")
    .description("schrijf een uitgave als bestanden, om elders mee te werken")
    .argument("<nummer>", "nummer van de uitgave", releaseNumber)
    .requiredOption("--out <map>", "nieuwe of lege map voor de bestanden")
    .option("--indicator <code...>", "alleen deze cijfers")
    .addOption(new Option("--format <vorm>", `vorm: ${FORMATS.join(", ")}`).choices(FORMATS).default("package"))
    .action(exportIt);
}
