import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRelease, releaseOf } from "./any-release.fixture.ts";
import { OUTSIDER } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { spreadAnyway } from "./known-anyway.ts";
import { proverOf } from "./prove.ts";
import { ownerIn, sumIn, systemFor } from "./system.fixture.ts";

/** Of two of 12 pupils it is not known here what another knows. */
const town = (places: readonly string[], having: number, others: number, owner = places[0]!) => ({
  ...{ places, owners: [owner], having, others },
});

describe("without any release", () => {
  test("an outsider knows of how many pupils a figure is, and nothing else", async () => {
    const system = systemFor(releaseOf([town(["99AA00", "0153"], 3, 9)]));
    expect(await spreadAnyway(system, sumIn(system, "care-share 99AA00 2025-2026"), OUTSIDER)).toBe(12);
  });

  test("who delivered all but two of the pupils himself knows all but those", async () => {
    const system = systemFor(releaseOf([town(["99AA00", "0153"], 3, 9), town(["99AA00", "0153"], 1, 1, "99AB00")]));
    const secret = sumIn(system, "care-share 99AA00 2025-2026");
    expect(await spreadAnyway(system, secret, [ownerIn(system, "99AA00")])).toBe(2);
    expect(await spreadAnyway(system, secret, [ownerIn(system, "99AB00")])).toBe(12);
  });

  test("nobody is left more in the dark by a release than without it", async () => {
    await fc.assert(
      fc.asyncProperty(anyRelease, async (release) => {
        const system = systemFor(release);
        const prover = proverOf(system, false);
        for (const secret of [...system.sums.secret.keys()].filter((sum) => system.sums.secret[sum] === 1)) {
          await prover.prove(secret);
          const spread = prover.furthest(secret, 1, OUTSIDER) + prover.furthest(secret, -1, OUTSIDER);
          expect(spread).toBeLessThanOrEqual(await spreadAnyway(system, secret, OUTSIDER));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("a figure that insiders know all but two of is hidden, and the rest of the release goes on", async () => {
  const system = systemFor(
    releaseOf([
      town(["99AA00", "0153", "IR-TWENTE"], 3, 9),
      town(["99AA00", "0153", "IR-TWENTE"], 1, 1, "99AB00"),
      town(["99AC00", "0141", "IR-TWENTE"], 30, 90),
      town(["99AD00", "0141", "IR-TWENTE"], 20, 60),
    ]),
  );
  const report = await closeGate(system);
  expect(report.withheld).toBe(false);
  expect(system.sums.published[sumIn(system, "care-share 99AC00 2025-2026")]).toBe(1);
});
