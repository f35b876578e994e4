import { type Command, InvalidArgumentError } from "commander";
import {
  type ExportRequest,
  exportRelease,
  missingSettings,
  readPublisher,
  TABLE_FORMATS,
} from "../../export/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { releaseNumber } from "./release-number.ts";

const FORMATS: readonly string[] = [...Object.keys(TABLE_FORMATS), "package"];

function formatOf(text: string): ExportRequest["format"] {
  if (FORMATS.includes(text)) return text as ExportRequest["format"];
  throw new InvalidArgumentError(`Kies uit: ${FORMATS.join(", ")}.`);
}

interface Options {
  readonly out: string;
  readonly indicator?: readonly string[];
  readonly format?: ExportRequest["format"];
}

async function exportIt(release: number, { out, indicator = [], format = "package" }: Options): Promise<void> {
  const publisher = readPublisher();
  const request = { release, out, indicators: indicator, format, publisher };
  const { indicators } = await withDatabase((db) => exportRelease(db, request));
  const tables = indicators.length === 1 ? "tabel" : "tabellen";
  write(`Uitgave ${release} staat in ${out}: ${indicators.length} ${tables}.`);
  const missing = format === "package" ? missingSettings(publisher) : [];
  if (missing.length > 0)
    write(`In dcat.ttl ontbreekt nog wat DCAT-AP-NL verplicht stelt. Stel in: ${missing.join(", ")} (zie README).`);
}

/** `monitor release export`: a release as files, for who works elsewhere with it. */
export function addExport(release: Command): void {
  release
    .command("export")
    .description("schrijf een uitgave als bestanden, om elders mee te werken")
    .argument("<nummer>", "nummer van de uitgave", releaseNumber)
    .requiredOption("--out <map>", "nieuwe of lege map voor de bestanden")
    .option("--indicator <code...>", "alleen deze cijfers")
    .option("--format <vorm>", "csv, xlsx, json-stat of package; package als u niets kiest", formatOf)
    .action(exportIt);
}
