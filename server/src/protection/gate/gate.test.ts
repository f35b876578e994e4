import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRelease } from "./any-release.fixture.ts";
import { type Attacker, coalitionsOf, OUTSIDER } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { spreadNeeded } from "./needs.ts";
import { reach } from "./reach.fixture.ts";
import { searchIn } from "./search.ts";
import { slackOf } from "./slack.ts";
import { exactSystem, print, sumIn, systemFor } from "./system.fixture.ts";
import type { System } from "./system.ts";
import { agrees } from "./witness.ts";

const RUNS = { numRuns: 25 };
const PATIENCE = 120_000;

const secretsOf = ({ sums }: System): number[] => [...sums.secret.keys()].filter((sum) => sums.secret[sum] === 1);

function attackersOf(system: System): Attacker[] {
  const together = coalitionsOf(system);
  const owners = [...system.shares.owners.keys()];
  const pairs = owners.flatMap((one) =>
    owners.filter((other) => other > one && together(one, other)).map((other) => [one, other]),
  );
  return [OUTSIDER, ...owners.map((owner) => [owner]), ...pairs];
}

describe("after the gate", () => {
  test(
    "an integer program leaves every masked count four values: to an outsider, each insider and each coalition",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRelease, async (release) => {
          const system = systemFor(release);
          await closeGate(system);
          for (const secret of secretsOf(system)) {
            for (const attacker of attackersOf(system)) {
              const [least, most] = await reach(system, secret, attacker);
              expect(most - least).toBeGreaterThanOrEqual(spreadNeeded(system, secret, attacker));
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
        const before = [...system.sums.published];
        const { complementary } = await closeGate(system);
        for (const [at, published] of system.sums.published.entries()) {
          expect(published === 1).toBe(before[at] === 1 && !complementary.includes(at));
        }
      }),
      RUNS,
    );
  });

  test("every figure that is hidden protects a masked one, and is named with it", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const system = systemFor(release);
        const { complementary, protects } = await closeGate(system);
        expect(protects).toHaveLength(complementary.length);
        for (const own of protects) {
          expect(own.length).toBeGreaterThan(0);
          for (const sum of own) expect(system.sums.secret[sum]).toBe(1);
        }
      }),
      RUNS,
    );
  });

  test("the same release is closed in the same way", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const withoutTime = async () => ({ ...(await closeGate(systemFor(release))), hardest: null, ms: 0 });
        expect(await withoutTime()).toEqual(await withoutTime());
      }),
      { numRuns: 20 },
    );
  });

  test(
    "no figure is hidden that could be shown alone without opening anything",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRelease, async (release) => {
          const system = systemFor(release);
          const { least, most } = systemFor(release).sums;
          const { complementary } = await closeGate(system);
          for (const sum of complementary) {
            const { sums } = system;
            const hidden = [sums.least[sum]!, sums.most[sum]!] as const;
            [sums.least[sum], sums.most[sum]] = [least[sum]!, most[sum]!];
            let opens = false;
            for (const secret of secretsOf(system)) {
              for (const attacker of attackersOf(system)) {
                if (opens) break;
                const [low, high] = await reach(system, secret, attacker);
                opens = high - low < spreadNeeded(system, secret, attacker);
              }
            }
            expect(opens).toBe(true);
            [sums.least[sum], sums.most[sum]] = hidden;
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});

describe("a witness", () => {
  test(
    "agrees with everything published, and never goes beyond what the integer program allows",
    async () => {
      await fc.assert(
        fc.asyncProperty(anyRelease, fc.constantFrom(1 as const, -1 as const), async (release, sign) => {
          const system = systemFor(release);
          const slack = slackOf(system, true);
          for (const secret of secretsOf(system)) {
            for (const attacker of attackersOf(system)) {
              const found = searchIn(system, slack).seek(secret, sign, 3, attacker);
              if (found === null) continue;
              expect(agrees(slack, found)).toBe(true);
              const [least, most] = await reach(system, secret, attacker);
              const value = system.sums.total[secret]! + found.change;
              expect(value).toBeGreaterThanOrEqual(least);
              expect(value).toBeLessThanOrEqual(most);
            }
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
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
    for (const sum of complementary) print(system, sum);
    expect(await reach(system, sumIn(system, "A"))).toEqual([3, 3]);
  });

  test("with a secret that is told outright nothing helps, and the gate stays shut", async () => {
    const system = schools(false);
    const { sums } = system;
    const secret = sumIn(system, "A");
    [sums.least[secret], sums.most[secret]] = [3, 3];
    await expect(closeGate(system)).rejects.toThrow("can be worked out");
  });
});
