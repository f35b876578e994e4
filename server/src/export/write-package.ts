import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bareRows, csvOf } from "./csv.ts";
import type { ExportedPlace, ExportedTable } from "./exported-table.ts";
import { tableFileName } from "./file-name.ts";
import { catalogueRecordOf } from "./package/catalogue-record.ts";
import type { PackageContents } from "./package/contents.ts";
import { dataPackageOf } from "./package/data-package.ts";
import type { Publisher } from "./package/publisher.ts";
import { readmeOf } from "./package/readme.ts";
import { levelWords } from "./words.ts";
import { writeFileFrom } from "./write-file.ts";

export interface PackageRequest {
  readonly tables: readonly ExportedTable[];
  readonly places: AsyncIterable<ExportedPlace>;
  readonly periods: readonly string[];
  readonly publisher: Publisher;
}

async function* placeRows(places: AsyncIterable<ExportedPlace>) {
  yield ["plaatscode", "plaats", "niveau"];
  for await (const { place, name, level } of places) yield [place, name, levelWords(level)];
}

/** Writes a data package into a folder: a CSV per indicator, the places, and what describes them. */
export async function writePackage(folder: string, request: PackageRequest): Promise<void> {
  const { release } = request.tables[0]!;
  const tables: PackageContents["tables"][number][] = [];
  for (const table of request.tables) {
    const path = `cijfers/${tableFileName(table.indicator.code, release, "csv")}`;
    tables.push({ indicator: table.indicator, file: await writeFileFrom(csvOf(bareRows(table)), folder, path) });
  }
  const places = await writeFileFrom(csvOf(placeRows(request.places)), folder, "plaatsen.csv");
  const { publisher, periods } = request;
  const contents: PackageContents = { release, publisher, tables, places, periods };
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(dataPackageOf(contents), null, 2)}\n`);
  await writeFile(join(folder, "dcat.ttl"), catalogueRecordOf(contents));
  await writeFile(join(folder, "LEESMIJ.md"), readmeOf(contents));
}
