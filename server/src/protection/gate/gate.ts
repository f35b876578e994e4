import { closing, GateClosed } from "./closing.ts";
import { componentsOf, hardestOf } from "./component.ts";
import type { GateReport } from "./gate-report.ts";
import { prune } from "./prune.ts";
import type { System } from "./system.ts";

/**
 * The release gate of one system (rule 6). An outsider, with and without an older release, each insider and each coalition
 * who know all rules and all published figures try to work out every secret; where one can, the cheapest further figures are
 * hidden, until none can. Afterwards what need not be hidden is shown again.
 *
 * @throws GateClosed when a secret stays open; nothing may be published then
 */
export async function closeGate(system: System): Promise<GateReport> {
  const began = performance.now();
  const { sums } = system;
  const gate = closing(system);
  const componentOf = componentsOf(system);
  const ms = new Map<number, number>();
  const secrets = [...sums.secret.keys()].filter((sum) => sums.secret[sum] === 1);
  for (const secret of secrets) {
    const started = performance.now();
    await gate.close(secret);
    ms.set(secret, performance.now() - started);
  }
  const shown = new Set(await prune(gate.provers, gate.told, gate.protects, gate.isOpen));
  const hidden = [...gate.told.keys()].filter((sum) => !shown.has(sum)).sort((a, b) => a - b);
  const total = (what: "attacks" | "byWitness" | "byProgram") =>
    gate.provers.reduce((sum, { effort }) => sum + effort[what], 0);
  return {
    figures: sums.figure.filter((figure) => figure >= 0).length,
    secrets: secrets.length,
    complementary: hidden.map((sum) => sums.figure[sum]!),
    protects: hidden.map((sum) => [...gate.protects.get(sum)!].map((secret) => sums.figure[secret]!)),
    pruned: shown.size,
    toldBefore: gate.toldBefore.size,
    toldByMask: gate.toldByMask.size,
    knownAnyway: gate.knownAnyway.size,
    withheld: false,
    attacks: total("attacks"),
    byWitness: total("byWitness"),
    byProgram: total("byProgram"),
    ms: Math.round(performance.now() - began),
    ...hardestOf(system, componentOf, ms),
  };
}

/**
 * As `closeGate`; but where a secret stays open, all figures of the system are hidden: where nothing is told, nothing
 * can be worked out.
 */
export async function closeSystem(system: System): Promise<GateReport> {
  const began = performance.now();
  const { figure, published, secret } = system.sums;
  const shown = [...figure.keys()].filter((sum) => published[sum] === 1);
  try {
    return await closeGate(system);
  } catch (error) {
    if (!(error instanceof GateClosed)) throw error;
    return {
      figures: figure.filter((one) => one >= 0).length,
      secrets: secret.reduce((count, one) => count + one, 0),
      complementary: shown.map((sum) => figure[sum]!),
      protects: shown.map(() => []),
      ...{
        pruned: 0,
        toldBefore: 0,
        toldByMask: 0,
        knownAnyway: 0,
        withheld: shown.length > 0,
        attacks: 0,
        byWitness: 0,
        byProgram: 0,
      },
      ...hardestOf(system, componentsOf(system), new Map()),
      ms: Math.round(performance.now() - began),
    };
  }
}
