import type { Command } from "commander";
import { type ListedRelease, listReleases } from "../../release/index.ts";
import { withDatabase } from "../with-database.ts";
import { write } from "../write.ts";
import { withdrawnInWords } from "./show-words.ts";

const number = new Intl.NumberFormat("nl-NL");

const listed = (release: ListedRelease): string =>
  [
    `uitgave ${release.number}`,
    `peildatum ${release.referenceDate}`,
    `gepubliceerd ${release.publishedAt.slice(0, 10)}`,
    `${number.format(release.observations)} cijfers`,
    `${number.format(release.deliveries)} leveringen`,
    ...(release.demo ? ["demo"] : []),
    ...(release.withdrawn === null ? [] : [withdrawnInWords(release.withdrawn)]),
  ].join(", ");

async function list(options: { json?: true }): Promise<void> {
  const releases = await withDatabase(listReleases);
  if (options.json) return write(JSON.stringify(releases));
  write(releases.length === 0 ? "Er is nog geen uitgave." : releases.map(listed).join("\n"));
}

export function addList(release: Command): void {
  release
    .command("list")
    .description("toon de uitgaven, de nieuwste eerst; ingetrokken uitgaven blijven staan")
    .option("--json", "uitvoer voor machines")
    .action(list);
}
