import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAndRound } from "../mask-and-round.ts";
import { type AnyRelease, anyRelease } from "./any-release.fixture.ts";
import { type Attacker, OUTSIDER, rangeOf } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { endOf } from "./program.ts";
import { exactSystem, sumIn } from "./system.fixture.ts";
import { type Sum, type System, systemOf } from "./system.ts";
import { findWitness } from "./witness.ts";

const RUNS = { numRuns: 25 };
const PATIENCE = 60_000;

function systemFor({ figures, table }: AnyRelease): System {
  const shown = maskAndRound(figures);
  return systemOf(
    table,
    figures.map((exact, at) => ({ at, exact, shown: shown[at]! })),
    true,
  );
}

/** How far apart the values lie that an attacker cannot tell apart, by the integer program alone. */
async function leftOpen(system: System, secret: Sum, attacker: Attacker): Promise<number> {
  const range = (atom: number) => rangeOf(system.atoms[atom]!, attacker);
  const [least, most] = [
    await endOf(system, secret, "Minimize", range),
    await endOf(system, secret, "Maximize", range),
  ];
  return most!.value - least!.value;
}

const unknownIn = (system: System, secret: Sum, attacker: Attacker): number =>
  secret.atoms.reduce((sum, atom) => {
    const { low, high } = rangeOf(system.atoms[atom]!, attacker);
    return sum + high - low;
  }, 0);

describe("after the gate", () => {
  test(
    "an integer program leaves every masked count four values: to an outsider, an insider and two schools",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRelease, async (release) => {
          const system = systemFor(release);
          await closeGate(system);
          const owners = [
            ...new Set(release.table.atoms.flatMap(({ shares }) => shares.flatMap((share) => share.owners))),
          ];
          const schools = owners.filter((owner) => owner.startsWith("99"));
          const pairs = schools.flatMap((one) => schools.filter((other) => other > one).map((other) => [one, other]));
          for (const secret of system.sums.filter((sum) => sum.secret)) {
            for (const attacker of [OUTSIDER, ...owners.map((owner) => [owner]), ...pairs]) {
              const needed = Math.min(3, unknownIn(system, secret, attacker));
              expect(await leftOpen(system, secret, attacker)).toBeGreaterThanOrEqual(needed);
            }
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  test("no figure is shown that rules 1 to 5 masked, and hidden figures are told by their place", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const system = systemFor(release);
        const before = system.sums.map(({ published }) => published);
        const { complementary } = await closeGate(system);
        for (const [at, sum] of system.sums.entries()) {
          expect(sum.published).toBe(before[at]! && !complementary.includes(at));
        }
      }),
      RUNS,
    );
  });

  test("the same release is closed in the same way", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const [one, other] = [await closeGate(systemFor(release)), await closeGate(systemFor(release))];
        expect(one).toEqual(other);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a witness", () => {
  test("agrees with everything published, and never goes beyond what the integer program allows", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, fc.integer({ min: -3, max: 3 }), async (release, change) => {
        const system = systemFor(release);
        const range = (atom: number) => rangeOf(system.atoms[atom]!, OUTSIDER);
        for (const secret of system.sums.filter((sum) => sum.secret)) {
          const moves = findWitness(system, secret, change, range);
          if (moves === null) continue;
          for (const { atoms, amount, least, most } of system.sums) {
            const value = atoms.reduce((sum, atom) => sum + (moves.get(atom) ?? 0), amount);
            expect(value).toBeGreaterThanOrEqual(least);
            expect(value).toBeLessThanOrEqual(most);
          }
          const least = await endOf(system, secret, "Minimize", range);
          const most = await endOf(system, secret, "Maximize", range);
          expect(secret.amount + change).toBeGreaterThanOrEqual(least!.value);
          expect(secret.amount + change).toBeLessThanOrEqual(most!.value);
        }
      }),
      RUNS,
    );
  });
});

describe("the gate turns red when somebody tampers", () => {
  /** Two schools of 3 and 20 in one municipality: 3 can be worked out when the total is exact. */
  const schools = (printTotal: boolean) =>
    exactSystem({ A: 3, B: 20 }, [
      { cell: "A", atoms: ["A"], printed: false, secret: true },
      { cell: "B", atoms: ["B"], printed: true },
      { cell: "all", atoms: ["A", "B"], printed: printTotal },
    ]);

  test("with an exact total that leaks: something must be hidden", async () => {
    expect((await closeGate(schools(true))).complementary).not.toEqual([]);
  });

  test("without the relation between total and parts it would not notice: the relation is what it checks", async () => {
    expect((await closeGate(schools(false))).complementary).toEqual([]);
  });

  test("when a figure that it hid is shown again, the secret can be worked out again", async () => {
    const system = schools(true);
    const { complementary } = await closeGate(system);
    for (const at of complementary) {
      const sum = system.sums[at]!;
      Object.assign(sum, { least: sum.amount, most: sum.amount, published: true });
    }
    expect(await leftOpen(system, sumIn(system, "A"), OUTSIDER)).toBe(0);
  });

  test("with a secret that is told outright nothing helps, and the gate stays shut", async () => {
    const system = schools(false);
    Object.assign(sumIn(system, "A"), { least: 3, most: 3 });
    await expect(closeGate(system)).rejects.toThrow("can be worked out");
  });
});
