import type { GatePart } from "../protection/index.ts";
import type { CountTransaction } from "./count/transaction.ts";
import type { KeptReason } from "./reason/reason.ts";

/** What else a part of the gate's report may say, where the gate tells it. */
interface FurtherReport {
  readonly name?: string;
  readonly schoolYear?: string;
  readonly pruned?: number | readonly unknown[];
  readonly components?: number;
  readonly hardest?: unknown;
}

const ROWS_AT_ONCE = 5000;

const countOf = (many: number | readonly unknown[] | undefined): number | null =>
  many === undefined ? null : typeof many === "number" ? many : many.length;

/** Keeps with a release what the gate did and why figures are hidden: for the role that builds releases alone. */
export async function keepGate(
  sql: CountTransaction,
  release: number,
  gate: readonly GatePart[],
  reasons: readonly KeptReason[],
): Promise<void> {
  const parts = gate.map((part) => {
    const { name, schoolYear, pruned, components, hardest } = part as FurtherReport;
    return {
      release,
      name: name ?? part.indicator,
      school_year: schoolYear ?? part.period,
      figures: part.figures,
      secrets: part.secrets,
      complementary: part.complementary.length,
      pruned: countOf(pruned),
      components: components ?? null,
      hardest: hardest === undefined ? null : sql.json(hardest as never),
      attacks: part.attacks,
      by_witness: part.byWitness,
      by_program: part.byProgram,
      ms: part.ms,
    };
  });
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
