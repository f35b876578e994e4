import type { GatePart } from "../protection/index.ts";
import type { CountTransaction } from "./count/transaction.ts";
import type { KeptReason } from "./reason/reason.ts";

const ROWS_AT_ONCE = 5000;

/** Keeps with a release what the gate did and why figures are hidden: for the role that builds releases alone. */
export async function keepGate(
  sql: CountTransaction,
  release: number,
  gate: readonly GatePart[],
  reasons: readonly KeptReason[],
): Promise<void> {
  const parts = gate.map((part) => ({
    release,
    name: part.indicator,
    school_year: part.schoolYear,
    figures: part.figures,
    secrets: part.secrets,
    complementary: part.complementary.length,
    pruned: part.pruned,
    components: part.components,
    hardest: part.hardest === null ? null : sql.json(part.hardest as never),
    withheld: part.withheld,
    attacks: part.attacks,
    by_witness: part.byWitness,
    by_program: part.byProgram,
    ms: part.ms,
  }));
  if (parts.length > 0) await sql`insert into release.gate_part ${sql(parts as never)}`;
  for (let first = 0; first < reasons.length; first += ROWS_AT_ONCE) {
    const rows = reasons.slice(first, first + ROWS_AT_ONCE).map(({ protects, ...reason }) => ({
      release,
      ...reason,
      protects: protects === null ? null : sql.json(protects as never),
    }));
    await sql`insert into release.reason ${sql(rows as never)}`;
  }
}
