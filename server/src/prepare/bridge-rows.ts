import type { Linked, Linker } from "../linkage/linker.ts";
import { Refusal } from "../refusal.ts";
import type { SourceFormat } from "./format.ts";
import type { IdentifiedRow, LinkedBatch } from "./identify-batch.ts";

export const BRIDGE_FILE = "bridge.csv";

/** Letters by which an identifier is remembered: 64 bits, so that two of 20 million agree once in a million times. */
const REMEMBERED = 16;

/** Refuses a bridge for a delivery that has none. */
export function requireBridgeable({ kind }: Pick<SourceFormat, "kind">): void {
  if (kind === "enrolment") return;
  throw new Refusal(
    "bridge-kind",
    "Alleen een levering van inschrijvingen kan leerlingen aan het schooljaar ervoor koppelen.",
    "Lever zonder --bridge.",
  );
}

/**
 * The pupils of a batch with their identifier of the school year before. Who is not linked now is not linked to then.
 *
 * @param ofPersons names of the files of which a row is about one pupil
 */
export async function linkedTo(
  previous: Linker,
  rows: readonly IdentifiedRow[],
  ofPersons: ReadonlySet<string>,
): Promise<LinkedBatch["earlier"]> {
  const linked = rows.flatMap(({ outcome, linkage }) =>
    ofPersons.has(outcome.output) && linkage !== null && "id" in linkage ? [[linkage, outcome.number!] as const] : [],
  );
  if (linked.length === 0) return [];
  const before = await previous.identify(linked.map(([, number]) => number));
  return linked.map(([now], place) => [now, before[place] as Linked] as const);
}

/** Rows of the bridge: one for each pupil, also when the pupil is enrolled at two sites. */
export function bridgeRows() {
  const written = new Set<string>();
  return {
    of(earlier: LinkedBatch["earlier"]): (readonly [Linked, cells: readonly string[]])[] {
      const rows: (readonly [Linked, readonly string[]])[] = [];
      for (const [now, before] of earlier) {
        const pupil = now.id.slice(0, REMEMBERED);
        if (!written.has(pupil)) rows.push([now, ["", before.id]]);
        written.add(pupil);
      }
      return rows;
    },
  };
}
