import { type Attacker, coalitionsOf, OUTSIDER } from "./attacker.ts";
import { type Component, componentsOf, hardestOf } from "./component.ts";
import { listIn } from "./compressed.ts";
import { concealment, hideFor } from "./conceal.ts";
import { firstToKnow } from "./convince.ts";
import { spreadAnyway } from "./known-anyway.ts";
import { needOnly, type Prover, proverOf, spreadNeeded } from "./prove.ts";
import { prune, type Told } from "./prune.ts";
import { EPSILON } from "./slack.ts";
import type { System } from "./system.ts";
import { agrees } from "./witness.ts";

/** What the gate did, without any number that it hides. */
export interface GateReport {
  readonly figures: number;
  /** Figures that must be hidden by themselves. */
  readonly secrets: number;
  /** Figures hidden to protect others, by their place in the table. */
  readonly complementary: readonly number[];
  /** Of each of these, in the same order, the figures for which it was hidden. */
  readonly protects: readonly (readonly number[])[];
  /** Figures that were hidden on the way and could be shown again. */
  readonly pruned: number;
  /** Secrets that an older release tells, so that nothing in this one can keep them from who reads both. */
  readonly toldBefore: number;
  /** Secrets of which an insider who knows all others learns by the mask itself that it hides no 0. */
  readonly toldByMask: number;
  /** Secrets that somebody narrows down without any release, by what he delivered and of how many pupils each figure is. */
  readonly knownAnyway: number;
  /** A secret stayed open whatever was hidden, so that nothing of the system may be shown. */
  readonly withheld: boolean;
  /** Pairs of a secret and an attacker that were looked at. */
  readonly attacks: number;
  readonly byWitness: number;
  readonly byProgram: number;
  /** Components with a secret, and the one that took longest. */
  readonly components: number;
  readonly hardest: Component;
  /** Time that closing it took. */
  readonly ms: number;
}

/** A secret that could not be protected, whatever was hidden. */
export class GateClosed extends Error {
  override readonly name = "GateClosed";
  constructor(cell: string) {
    super(`the figure ${cell} can be worked out, whatever is hidden`);
  }
}

/** Whether a mask alone, which says "not 0", leaves fewer values than a secret must be able to take: hiding more is no help. */
function saysTooMuch(system: System, secret: number): boolean {
  const { total, all, least } = system.sums;
  return system.whole && total[secret]! > 0 && all[secret]! - least[secret]! < spreadNeeded(system, secret, OUTSIDER);
}

/** A system while its gate is being closed. */
function closing(system: System) {
  const { sums } = system;
  const together = coalitionsOf(system);
  const plain = proverOf(system, false);
  const hasPast = sums.leastBefore.some(Number.isFinite) || sums.mostBefore.some(Number.isFinite);
  const past = hasPast ? proverOf(system, true) : plain;
  const provers: Prover[] = hasPast ? [plain, past] : [plain];
  const told = new Map<number, Told>();
  const protects = new Map<number, Set<number>>();
  const toldBefore = new Set<number>();
  const toldByMask = new Set<number>();
  const knownAnyway = new Set<number>();
  let lenient: Prover | undefined;

  const hideFigure = (sum: number, secret: number): void => {
    told.set(sum, { least: sums.least[sum]!, most: sums.most[sum]! });
    hideFor(provers, sum);
    protects.set(sum, (protects.get(sum) ?? new Set()).add(secret));
  };

  /** Hides until nobody can narrow the secret down; who still can, when that cannot be. */
  const closeFor = async (prover: Prover, secret: number): Promise<Attacker | null> => {
    for (;;) {
      const attacker = await firstToKnow(prover, secret, together);
      if (attacker === null) return null;
      const found = await concealment(prover, secret, attacker);
      if (found === null) return attacker;
      for (const sum of found.sums) hideFigure(sum, secret);
      if (agrees(prover.slack, found.witness)) prover.keep(secret, found.witness);
      else if (found.sums.length === 0) return attacker;
    }
  };

  /** As `closeFor`; but of who knows more without the release than it must leave open, no more is asked than that. */
  const closeBeyondKnown = async (prover: Prover, secret: number): Promise<boolean> => {
    for (;;) {
      const attacker = await closeFor(prover, secret);
      if (attacker === null) return true;
      const anyway = await spreadAnyway(system, secret, attacker);
      if (anyway > spreadNeeded(system, secret, attacker) - EPSILON) return false;
      needOnly(system, secret, attacker, anyway);
      knownAnyway.add(secret);
    }
  };

  /** Where no set to hide was found in time: hides all that shares somebody with the secret, the cheapest first. */
  const hideAround = async (prover: Prover, secret: number): Promise<boolean> => {
    const around = new Set<number>();
    for (const atom of listIn(system.atomsOf, secret)) {
      for (const sum of listIn(system.sumsOf, atom)) if (sums.published[sum] === 1) around.add(sum);
    }
    const left = [...around].sort((a, b) => sums.cost[a]! - sums.cost[b]! || a - b);
    for (let batch = 4; left.length > 0; batch *= 2) {
      for (const sum of left.splice(0, batch)) hideFigure(sum, secret);
      if ((await firstToKnow(prover, secret, together)) === null) return true;
    }
    return false;
  };

  return {
    provers,
    told,
    protects,
    toldBefore,
    toldByMask,
    knownAnyway,
    async close(secret: number): Promise<void> {
      if (saysTooMuch(system, secret) || (await closeFor(past, secret)) !== null) {
        past.kept.delete(secret);
        if (hasPast && !saysTooMuch(system, secret) && (await closeFor(plain, secret)) === null) {
          toldBefore.add(secret);
          return;
        }
        plain.kept.delete(secret);
        if (lenient === undefined) {
          lenient = proverOf(system, false, false);
          provers.push(lenient);
        }
        toldByMask.add(secret);
        if (await closeBeyondKnown(lenient, secret)) return;
        lenient.kept.delete(secret);
        if (!(await hideAround(lenient, secret))) throw new GateClosed(sums.cell[secret]!);
      }
    },
    isOpen: async (secret: number, byProgram: boolean): Promise<boolean> =>
      (await firstToKnow(
        toldByMask.has(secret) ? lenient! : toldBefore.has(secret) ? plain : past,
        secret,
        together,
        byProgram,
      )) !== null,
  };
}

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
export async function closeOrWithhold(system: System): Promise<GateReport> {
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
