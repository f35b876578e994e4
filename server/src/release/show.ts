import type { Database } from "../database/connect.ts";
import type { Coverage } from "./coverage/index.ts";
import { type KnownRelease, requireRelease } from "./known-release.ts";

/** What the gate did in one indicator, or in several that share a gate, and school year. */
export interface KeptGatePart {
  readonly name: string;
  readonly schoolYear: string;
  readonly figures: number;
  readonly secrets: number;
  readonly complementary: number;
  readonly pruned: number | null;
  readonly components: number | null;
  readonly hardest: unknown;
  /** Nothing of it is shown: it could not be protected. */
  readonly withheld: boolean;
  readonly attacks: number;
  readonly byWitness: number;
  readonly byProgram: number;
  readonly ms: number;
}

/** Coverage with the name and kind of the area; without a name for the whole. */
export interface NamedCoverage extends Coverage {
  readonly name: string | null;
  readonly level: string | null;
}

export interface ReleaseDetails extends KnownRelease {
  readonly coverage: readonly NamedCoverage[];
  readonly gate: readonly KeptGatePart[];
}

/** All that is kept of one release besides its figures. Throws a `Refusal` when it does not exist. */
export async function releaseDetails(db: Pick<Database, "as">, number: number): Promise<ReleaseDetails> {
  const sql = db.as("monitor_release");
  const release = await requireRelease(sql, number);
  const coverage = await sql<NamedCoverage[]>`
    select place, coverage.kind, school_year as "schoolYear", unit, expected, delivered, pupils,
      linked_percent as "linkedPercent", name, area.kind as level
    from release.coverage left join geography.area on code = place
    where release = ${number} order by school_year desc, place, coverage.kind, unit`;
  const gate = await sql<KeptGatePart[]>`
    select name, school_year as "schoolYear", figures, secrets, complementary, pruned, components, hardest, withheld,
      attacks,
      by_witness as "byWitness", by_program as "byProgram", ms
    from release.gate_part where release = ${number} order by name, school_year`;
  return { ...release, coverage: [...coverage], gate: [...gate] };
}
