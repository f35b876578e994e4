import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { holdersInMemory } from "../../server/src/linkage/linkage.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import type { RowProblem } from "../../server/src/prepare/index.ts";
import { type PrepareToFolderRequest, prepareToFolder } from "../../server/src/prepare/node/prepare-to-folder.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");

export const fixture = (name: string): string => join(FIXTURES, name);

/** Both key holders in this process: the real protocol, without a network. */
export function linkerInMemory() {
  const { keyHolders, carry } = holdersInMemory();
  return protocolLinker({ keyHolders, carry, schoolYear: "2025-2026" });
}

type Choice = Pick<PrepareToFolderRequest, "format" | "organisation"> &
  Partial<PrepareToFolderRequest> & { readonly files: readonly string[] };

/** Prepares fixtures with the real protocol to a new folder. */
export async function prepareFixtures({ files, ...choice }: Choice) {
  const out = choice.out ?? join(await temporaryFolder(), "levering");
  const problems: RowProblem[] = [];
  const prepared = await prepareToFolder({
    paths: files.map(fixture),
    period: { from: "2025-08-01", to: "2026-07-31" },
    linker: linkerInMemory(),
    residenceOf: (postcode) => (postcode === "7511" ? "0153" : null),
    demo: false,
    onProblem: (problem) => problems.push(problem),
    ...choice,
    out,
  });
  return { ...prepared, problems, out };
}

/** The text of every file in a folder. */
export async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, place) => [name, texts[place]!]));
}

/** The rows of a coded file without its header and identifiers: `linked` where there is one. */
export const codedRows = (text: string): string[] =>
  text
    .split("\n")
    .slice(1, -1)
    .map((line) => line.replace(/[a-p]{64}/, "linked"))
    .toSorted();
