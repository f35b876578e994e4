import { MANIFEST_FILE, MANIFEST_VERSION, type Manifest, manifestSchema } from "@monitor/schema/delivery";
import type { Period, SchoolYear } from "@monitor/schema/vocabulary";
import type { Linker } from "../linkage/linker.ts";
import { purposeOf } from "../linkage/purpose.ts";
import { codedDelivery } from "./coded-delivery.ts";
import type { KeyEntry, SourceFormat } from "./format.ts";
import type { RowProblem } from "./problem.ts";
import { rememberingLinker } from "./remember-links.ts";
import type { DeliverySink } from "./write-coded.ts";

export interface DeliveryOfRows {
  readonly format: Pick<SourceFormat, "name" | "kind">;
  readonly organisation: string;
  readonly period: Period;
  readonly schoolYear: SchoolYear;
  readonly linker: Linker;
  /** Of the school year before: links each pupil of an enrolment delivery to that year too. */
  readonly previous?: Linker | undefined;
  readonly demo: boolean;
  readonly sink: DeliverySink;
  readonly onProblem: (problem: RowProblem) => void;
  readonly onKey?: ((entry: KeyEntry) => void) | undefined;
}

/** A delivery that is written while its rows come in, whatever they come from; `close` seals it with its manifest. */
export function deliveryOfRows(request: DeliveryOfRows) {
  const { format, organisation, period, schoolYear, linker, previous, demo, sink, onProblem, onKey } = request;
  const coded = codedDelivery({
    kind: format.kind,
    linker: rememberingLinker(linker),
    previous: previous && rememberingLinker(previous),
    sink,
    onProblem,
    onKey,
  });
  return {
    counts: coded.counts,
    take: coded.take,

    async close(): Promise<Manifest> {
      const manifest = manifestSchema.parse({
        version: MANIFEST_VERSION,
        kind: format.kind,
        organisation,
        period: { from: period.from, to: period.to },
        schoolYear,
        format: format.name,
        purpose: purposeOf(schoolYear),
        keys: linker.keys,
        demo,
        files: await coded.close(),
        counts: coded.counts,
        unlinkedReasons: coded.unlinkedReasons,
      });
      await sink.write(MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
      return manifest;
    },
  };
}
