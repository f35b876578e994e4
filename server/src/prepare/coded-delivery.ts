import { LAYOUTS, type Manifest } from "@monitor/schema/delivery";
import { type SourceKind, UNLINKED_REASONS } from "@monitor/schema/vocabulary";
import type { Linker } from "../linkage/linker.ts";
import { BRIDGE_FILE, bridgeRows, linkedTo } from "./bridge-rows.ts";
import type { KeyEntry, Outcome } from "./format.ts";
import { type IdentifiedRow, identifyBatch, type LinkedBatch } from "./identify-batch.ts";
import { problem, type RowProblem } from "./problem.ts";
import { codedWriter, type DeliverySink } from "./write-coded.ts";

interface CodedDeliveryOptions {
  readonly kind: SourceKind;
  readonly linker: Linker;
  /** Of the school year before, when the delivery links each pupil to that year too. */
  readonly previous?: Linker | undefined;
  readonly sink: DeliverySink;
  readonly onProblem: (problem: RowProblem, about?: KeyEntry) => void;
  readonly onKey: ((entry: KeyEntry) => void) | undefined;
}

/** Rows linked at a time. */
const BATCH = 500;
/** Batches that are being linked while the next rows are read; bounds the memory and keeps the key holders at work. */
const AHEAD = 8;

/** A number that somebody mistyped can be mended; a number that is not there or not known cannot. */
function problemOfLinkage({ outcome, linkage }: IdentifiedRow): RowProblem | null {
  if (linkage === null || !("unlinked" in linkage)) return null;
  const { unlinked } = linkage;
  if (unlinked !== "malformed" && unlinked !== "checksum") return null;
  return problem("number-unlinked", outcome, "bsn", UNLINKED_REASONS[unlinked].nl);
}

/** The coded files of a delivery while they are written: links rows in batches, counts them and writes them. */
export function codedDelivery({ kind, linker, previous, sink, onProblem, onKey }: CodedDeliveryOptions) {
  const layouts = LAYOUTS[kind];
  const writers = new Map(layouts.map((layout) => [layout.name, codedWriter(layout, sink)]));
  // the counts are of persons: the rows of the files with a reference
  const ofPersons = new Set(layouts.filter(({ columns }) => columns[0]?.name === "reference").map(({ name }) => name));
  const counts = { read: 0, delivered: 0, rejected: 0, unlinked: 0 };
  const unlinkedReasons: Manifest["unlinkedReasons"] = {};
  let waiting: Outcome[] = [];
  const underway: Promise<LinkedBatch>[] = [];
  const bridge = bridgeRows();

  const write = (row: IdentifiedRow) => {
    const { outcome, linkage } = row;
    const { output, cells, key } = outcome;
    if (linkage !== null && "unlinked" in linkage) {
      // without an identifier a ground says nothing about anybody
      if (!ofPersons.has(output)) return onProblem(problem("ground-unlinked", outcome, "bsn"));
      counts.unlinked++;
      unlinkedReasons[linkage.unlinked] = (unlinkedReasons[linkage.unlinked] ?? 0) + 1;
      const found = problemOfLinkage(row);
      if (found !== null) onProblem(found, key);
    }
    if (ofPersons.has(output)) counts.delivered++;
    writers.get(output)!.add(cells!, linkage);
    if (key !== undefined) onKey?.(key);
  };

  const link = async (batch: readonly Outcome[]): Promise<LinkedBatch> => {
    const rows = await identifyBatch(batch, linker);
    const earlier = previous ? await linkedTo(previous, rows, ofPersons) : [];
    return { rows, earlier };
  };

  /** Writes batches in the order in which they came, until so many are still underway. */
  const settle = async (most: number) => {
    while (underway.length > most) {
      const { rows, earlier } = await underway.shift()!;
      for (const row of rows) write(row);
      for (const [linkage, cells] of bridge.of(earlier)) writers.get(BRIDGE_FILE)!.add(cells, linkage);
      for (const writer of writers.values()) await writer.relieve();
    }
  };

  const drain = async () => {
    const batch = link(waiting);
    batch.catch(() => {}); // told when its turn comes
    underway.push(batch);
    waiting = [];
    await settle(AHEAD);
  };

  return {
    counts: counts as Readonly<Manifest["counts"]>,
    unlinkedReasons: unlinkedReasons as Readonly<Manifest["unlinkedReasons"]>,

    async take(outcomes: readonly Outcome[]): Promise<void> {
      for (const outcome of outcomes) {
        for (const found of outcome.problems) onProblem(found, outcome.key);
        if (ofPersons.has(outcome.output)) {
          counts.read++;
          if (outcome.cells === null) counts.rejected++;
        }
        if (outcome.cells === null) continue;
        waiting.push(outcome);
        if (waiting.length >= BATCH) await drain();
      }
    },

    /** Writes the rest; an optional file without rows is left out. */
    async close(): Promise<Manifest["files"]> {
      await drain();
      await settle(0);
      const files: Manifest["files"] = [];
      for (const layout of layouts) {
        const writer = writers.get(layout.name)!;
        if (layout.optional !== true || writer.rows > 0) files.push(await writer.close());
      }
      return files;
    },
  };
}
