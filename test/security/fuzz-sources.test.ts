import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD_TABLES } from "../../server/src/delivery/receive/register.ts";
import { loadSites } from "../../server/src/delivery/reference/index.ts";
import type { FormatName } from "../../server/src/prepare/format.ts";
import { FORMATS, guideOf } from "../../server/src/prepare/formats.ts";
import { prepareToFolder } from "../../server/src/prepare/node/prepare-to-folder.ts";
import { lettersLinker } from "../../server/src/prepare/prepare.fixture.ts";
import { Refusal } from "../../server/src/refusal.ts";
import { startMonitor } from "../delivery/receiving.ts";
import { attack, attacked } from "./hostile-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Of each format. More, and others: FUZZ_RUNS=2000 FUZZ_SEED=7. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 15);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_801);

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
const PERIOD = { from: "2025-08-01", to: "2026-07-31" };
const monitor = startMonitor();

/** The sites that stand in the examples of the guides. */
const loadExampleSites = () =>
  loadSites(
    monitor.db,
    ["99AA01", "99BB00"].map((code) => ({
      ...{ code, name: `Proefschool ${code}`, schoolType: "bao", boardCode: "99001", postcode4: "7511" },
      ...{ place: "Enschede", municipalityCode: "0153", demo: true },
    })),
  );

const CELL = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(?:;|\r\n)/y;

/** The cells of a table as a spreadsheet reads them. Throws when it is no table. */
function cellsOf(text: string): string[] {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(text);
    if (found === null) throw new Error(`no cell at ${at}`);
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
  }
  return cells;
}

/** A spreadsheet takes no cell of it for a formula. */
async function requireHarmless(path: string): Promise<void> {
  const cells = cellsOf((await readFile(path, "utf8")).replace("\uFEFF", ""));
  expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
}

async function loadedRows(deliveryId: number, kind: keyof typeof RECORD_TABLES): Promise<number> {
  const counted = RECORD_TABLES[kind].map(
    (table) => `(select count(*) from ${table} where delivery_id = ${deliveryId})`,
  );
  const [row] = await monitor.db.owner.unsafe(`select (${counted.join(" + ")})::int as rows`);
  return row!.rows;
}

/** Prepares and receives. What comes of it is a refusal in Dutch with nothing left behind, or a whole delivery. */
async function pass(format: FormatName, paths: readonly string[], out: string): Promise<string> {
  const organisation = FORMATS[format].organisation.test("99001") ? "99001" : "0153";
  const request = { format, organisation, paths, out, period: PERIOD, linker: lettersLinker, demo: true };
  const residenceOf = (postcode: string) => (postcode === "7511" ? "0153" : null);
  const prepared = await prepareToFolder({ ...request, residenceOf }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/[.:]/);
    expect(error.remedy).toMatch(/\.$/);
    return null;
  });
  await requireHarmless(`${out}.verslag.csv`);
  if (prepared === null) {
    expect([out, `${out}.sleutel.csv`, `${out}.sleutel.csv.deel`].filter((path) => existsSync(path))).toEqual([]);
    return "refused";
  }
  await requireHarmless(`${out}.sleutel.csv`);
  const { kind, counts, files } = prepared.manifest;
  expect(counts.read).toBe(counts.delivered + counts.rejected);
  const { outcome, deliveryId, rows } = await monitor.receive(out);
  if (outcome === "unchanged") return outcome;
  expect(rows).toBe(files.reduce((total, file) => total + file.rows, 0));
  expect(await loadedRows(deliveryId, kind)).toBe(outcome === "accepted" ? rows : 0);
  return outcome;
}

test.each(FORMAT_NAMES)(
  "whatever is done to a file of %s, the source hears in Dutch what is wrong, or the monitor takes all that was prepared",
  async (format) => {
    await loadExampleSites();
    const folder = await temporaryFolder();
    const examples = guideOf(format).examples;
    let round = 0;
    const outcomes: string[] = [];
    const attacks = fc.array(fc.tuple(fc.nat({ max: examples.length - 1 }), attack), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(attacks, async (all) => {
        const source = join(folder, String(round++));
        await mkdir(source);
        for (const [place, { name, content }] of examples.entries()) {
          const own = all.find(([which]) => which === place)?.[1];
          await writeFile(join(source, name), own === undefined ? content : attacked(content, own));
        }
        const paths = examples.map(({ name }) => join(source, name));
        outcomes.push(await pass(format, paths, join(source, "levering")));
        await rm(source, { recursive: true });
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // it is not so that nothing was left to receive
    expect(outcomes).toContain("accepted");
  },
  Math.max(60_000, RUNS * 500),
);
