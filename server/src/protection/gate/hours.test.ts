import fc from "fast-check";
import { expect, test } from "vitest";
import { maskAndRound } from "../mask-and-round.ts";
import type { TrueFigure } from "../true-figure.ts";
import type { Atom } from "./atom.ts";
import { closeGate } from "./gate.ts";
import { spreadNeeded } from "./needs.ts";
import { reach } from "./reach.fixture.ts";
import { systemOf } from "./system.ts";

const PERIOD = "2025-2026";

/** Hours missed at some schools of one municipality: of `pupils`, a thousand lesson hours each. */
const anyHours = fc
  .array(fc.record({ pupils: fc.integer({ min: 10, max: 60 }), missed: fc.integer({ min: 0, max: 9_000 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((sites) => {
    const figure = (place: string, own: typeof sites): TrueFigure => {
      const pupils = own.reduce((sum, site) => sum + site.pupils, 0);
      const missed = own.reduce((sum, site) => sum + site.missed, 0);
      const minutes = { missedMinutes: missed * 60, lessonMinutes: pupils * 60_000 };
      const count = { family: "time", pupils, absentPupils: missed > 0 ? pupils : 0, ...minutes } as const;
      return {
        place,
        indicator: "absence-rate",
        period: PERIOD,
        breakdown: "",
        provisional: false,
        coverage: 1,
        count,
      };
    };
    const codes = sites.map((_, at) => `99A${"ABCD"[at]}00`);
    const figures = [...sites.map((site, at) => figure(codes[at]!, [site])), figure("0153", sites)];
    const atoms = sites.map(({ pupils, missed }, at): Atom => {
      const most = pupils * 1000;
      return {
        figures: [at, sites.length],
        amount: missed,
        most,
        shares: [{ owners: [codes[at]!], amount: missed, most }],
      };
    });
    return { figures, atoms };
  });

test("after the gate every masked number of hours can be a pupil's school year more or less, for each school too", async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(anyHours, async ({ figures, atoms }) => {
      const shown = maskAndRound(figures);
      const entries = figures.map((exact, at) => ({ at, exact, shown: shown[at]!, before: [] }));
      const system = systemOf({ name: "absence-rate", schoolYear: PERIOD, unit: "hours", atoms }, entries);
      await closeGate(system);
      for (const secret of system.sums.secret.keys()) {
        if (system.sums.secret[secret] === 0) continue;
        for (const attacker of [[], ...[...system.shares.owners.keys()].map((owner) => [owner])]) {
          const [least, most] = await reach(system, secret, attacker);
          expect(most - least).toBeGreaterThanOrEqual(spreadNeeded(system, secret, attacker) - 0.01);
          looked++;
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(looked).toBeGreaterThan(20);
}, 60_000);
