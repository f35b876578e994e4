import { type Attacker, coalitionsOf, OUTSIDER } from "./attacker.ts";
import { listIn } from "./compressed.ts";
import { concealment, hideFor } from "./conceal.ts";
import { firstToKnow } from "./convince.ts";
import { spreadAnyway } from "./known-anyway.ts";
import { needsOf, spreadNeeded } from "./needs.ts";
import { type Prover, proverOf } from "./prove.ts";
import type { Told } from "./prune.ts";
import { EPSILON } from "./slack.ts";
import type { System } from "./system.ts";
import { agrees } from "./witness.ts";

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
export function closing(system: System) {
  const { sums } = system;
  const together = coalitionsOf(system);
  const needs = needsOf(system);
  const plain = proverOf(system, false, true, needs);
  const hasPast = sums.leastBefore.some(Number.isFinite) || sums.mostBefore.some(Number.isFinite);
  const past = hasPast ? proverOf(system, true, true, needs) : plain;
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
      if (anyway > needs.of(secret, attacker) - EPSILON) return false;
      needs.lower(secret, attacker, anyway);
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
          lenient = proverOf(system, false, false, needs);
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
