import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LAYOUTS, type Manifest } from "@monitor/schema/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../server/src/refusal.ts";
import type { CodedRow, DeliveryContent } from "../delivery/delivery-folder.ts";
import { startMonitor } from "../delivery/receiving.ts";
import {
  arrangement,
  attendance,
  care,
  enrolment,
  enrolments,
  episode,
  exemption,
  guidance,
  leerplicht,
  report,
  schoolDay,
  spell,
} from "../delivery/sample-deliveries.ts";

/** Of each part. More, and others: FUZZ_RUNS=2000 FUZZ_SEED=7. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_802);
const PATIENCE = Math.max(60_000, RUNS * 500);

const monitor = startMonitor();

/** Small deliveries of every kind, with every file. */
const CONTENTS: readonly DeliveryContent[] = [
  enrolments([enrolment("a"), enrolment("b", { site: "99AB00", class: "" })]),
  {
    ...care([]),
    files: { "episodes.csv": [episode("a")], "grounds.csv": [], "arrangements.csv": [arrangement()] },
  },
  attendance([spell("a"), spell("b")], {}, [schoolDay("2025-10-06")]),
  leerplicht({
    "reports.csv": [report("a")],
    "exemptions.csv": [exemption("b")],
    "guidance.csv": [guidance("a")],
  }),
];

const HOSTILE = [
  ...["", "\0", "=1+1", "'; drop table x --", "\\N", "\\.", "\t", "\r", '"', "NaN", "-1", "2147483648", "1e5", "١٢"],
  ...[
    "0000-01-01",
    "2025-02-30",
    "infinity",
    "-infinity",
    "now",
    "9999-12-31",
    "10000-01-01",
    "2025-10-06 BC",
    "epoch",
  ],
  ...[
    "99AA00",
    "99BA00",
    "99ZZ99",
    "0153",
    "9999",
    "\uFEFF",
    "\uD7FF",
    "é".normalize("NFD"),
    "p".repeat(64),
    "999900006",
  ],
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9000 }).map((length) => "x".repeat(length)) },
);

interface CellChange {
  readonly file: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const cellChange: fc.Arbitrary<CellChange> = fc.record({
  ...{ file: fc.nat({ max: 4 }), row: fc.nat({ max: 3 }), column: fc.nat({ max: 15 }), text: cell },
});

/** A delivery in which one cell was changed, by who also made the manifest fit. */
function withCell(content: DeliveryContent, { file, row, column, text }: CellChange): DeliveryContent {
  const names = Object.keys(content.files);
  const name = names[file % names.length]!;
  const columns = LAYOUTS[content.kind].find((layout) => layout.name === name)!.columns;
  const changed = columns[column % columns.length]!.name;
  const rows = content.files[name]!.map(
    (one, place): CodedRow => (place === row % content.files[name]!.length ? { ...one, [changed]: text } : one),
  );
  return { ...content, files: { ...content.files, [name]: rows } };
}

/** Receives it. It is taken whole, or refused in Dutch and nothing of it stays. */
async function pass(folder: string): Promise<void> {
  const before = await monitor.everything();
  const kept = await readdir(join(monitor.dataDir, "deliveries")).catch(() => []);
  const result = await monitor.receive(folder).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/[.:]/);
    expect(error.remedy).toMatch(/\.$/);
    return null;
  });
  if (result === null) {
    expect(await monitor.everything()).toEqual(before);
    expect(await readdir(join(monitor.dataDir, "deliveries")).catch(() => [])).toEqual(kept);
    return;
  }
  const counted = Object.values(await monitor.counts()).reduce((sum, one) => sum + one, 0);
  const accepted = await monitor.db.owner`select manifest -> 'files' as files from delivery.delivery
    where status = 'accepted'`;
  const told = accepted.flatMap(({ files }) => files as Manifest["files"]).reduce((sum, { rows }) => sum + rows, 0);
  expect(counted).toBe(told);
}

test("the deliveries that are spoilt here were good", async () => {
  for (const content of CONTENTS) expect(await monitor.deliver(content)).toMatchObject({ outcome: "accepted" });
});

test(
  "whatever a coded cell holds, also when the manifest was made to fit, a delivery is taken whole or not at all",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: CONTENTS.length - 1 }),
        fc.array(cellChange, { minLength: 1, maxLength: 2 }),
        async (which, changes) => {
          await pass(await monitor.write(changes.reduce(withCell, CONTENTS[which]!)));
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  },
  PATIENCE,
);

const HEADER = LAYOUTS.enrolment.find(({ name }) => name === "enrolments.csv")!.columns.map(({ name }) => name);
const LINE = HEADER.map((name) => enrolment("a")[name] ?? "").join(";");
const PIECES = ["\n", "\r\n", ";", "\0", "\uFEFF", LINE, `${LINE}\n`, `${HEADER.join(";")}\n`, "x".repeat(300_000)];
const bytes = fc.oneof(
  fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
  fc.constantFrom([0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]).map((one) => Buffer.from(one)),
  fc.uint8Array({ maxLength: 20 }),
);

const manifestIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;

test(
  "whatever bytes a coded file has, also when the manifest was made to fit, a delivery is taken whole or not at all",
  async () => {
    const pieces = fc.array(bytes, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), pieces, fc.nat({ max: 5 }), async (begun, pieces, rows) => {
        const folder = await monitor.write(enrolments([enrolment("a")]));
        const content = Buffer.concat([Buffer.from(begun ? `${HEADER.join(";")}\n` : ""), ...pieces]);
        const manifest = await manifestIn(folder);
        const sha256 = createHash("sha256").update(content).digest("hex");
        const files = manifest.files.map((file) =>
          file.name === "enrolments.csv" ? { ...file, rows, bytes: content.length, sha256 } : file,
        );
        await writeFile(join(folder, "enrolments.csv"), content);
        await writeFile(join(folder, "manifest.json"), JSON.stringify({ ...manifest, files }));
        await pass(folder);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  PATIENCE,
);

const OTHER_VALUES: readonly unknown[] = [
  ...[null, -1, 0, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, "", "0", true, [], {}, [[]], "99001", "99002", "0153", "99AA"],
  ...[
    "enrolment",
    "care",
    "attendance",
    "2024-2025",
    "2025-2026",
    "2025-08-01",
    "2026-07-31",
    "2025-08-02",
    "0000-01-01",
  ],
  ...[
    "../classes.csv",
    "/etc/passwd",
    "classes.csv",
    "manifest.json",
    "a".repeat(64),
    "0".repeat(64),
    "\u0000",
    "__proto__",
  ],
];

/** Another value, or nothing, at a place in a manifest: `at` chooses a way down. */
function changed(value: unknown, at: readonly number[], other: unknown): unknown {
  const [here, ...deeper] = at;
  if (here === undefined || typeof value !== "object" || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[here % (keys.length + 1)] ?? "meer";
  const inner = changed((value as Record<string, unknown>)[key], deeper, other);
  return Array.isArray(value) ? value.with(Number(key) || 0, inner) : { ...value, [key]: inner };
}

test(
  "whatever stands in a manifest, a delivery is taken whole or not at all",
  async () => {
    const at = fc.array(fc.nat({ max: 15 }), { minLength: 1, maxLength: 3 });
    const other = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...OTHER_VALUES, undefined) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    );
    const which = fc.nat({ max: CONTENTS.length - 1 });
    await fc.assert(
      fc.asyncProperty(which, at, other, async (which, at, other) => {
        const folder = await monitor.write(CONTENTS[which]!);
        const manifest = changed(await manifestIn(folder), at, other);
        await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
        await pass(folder);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  PATIENCE,
);

test.each([
  ["nested thirty thousand deep", "[".repeat(30_000) + "]".repeat(30_000)],
  ["in UTF-16", Buffer.from("\uFEFF{}", "utf16le")],
  ["with zeroes", "\0".repeat(1000)],
  ["with a name that is no property", `{"__proto__": {"version": 1}, "version": 1}`],
  ["that is nothing", ""],
])("a manifest %s is refused", async (_, text) => {
  const folder = await monitor.write(CONTENTS[0]!);
  await writeFile(join(folder, "manifest.json"), text);
  await expect(monitor.receive(folder)).rejects.toMatchObject({
    code: expect.stringMatching(/^delivery-(manifest|version)$/),
  });
});
