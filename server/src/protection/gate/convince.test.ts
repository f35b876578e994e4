import { expect, test } from "vitest";
import { releaseOf } from "./any-release.fixture.ts";
import { coalitionsOf } from "./attacker.ts";
import { firstToKnow } from "./convince.ts";
import { spreadNeeded } from "./needs.ts";
import { proverOf } from "./prove.ts";
import { reach } from "./reach.fixture.ts";
import { ownerIn, sumIn, systemFor } from "./system.fixture.ts";

const site = (at: number) => `${String(10 + at)}AA00`;
/** Two schools with few who have it, and many others in the same municipality. */
const town = (others: number) =>
  systemFor(
    releaseOf(
      Array.from({ length: others + 2 }, (_, at) => ({
        places: [site(at), "0153"],
        owners: [site(at)],
        having: at < 2 ? 3 : 20,
        others: 80,
      })),
    ),
  );

test("a school that knows nothing of the proof at hand is convinced by it, alone and with another", async () => {
  const system = town(6);
  const prover = proverOf(system, false);
  const secret = sumIn(system, `care-share ${site(0)} 2025-2026`);
  expect(await firstToKnow(prover, secret, coalitionsOf(system))).toBeNull();
  const owners = [...system.shares.owners.keys()];
  for (const one of owners) {
    for (const other of owners) {
      const attacker = one === other ? [one] : [one, other];
      const [least, most] = await reach(system, secret, attacker);
      expect(most - least).toBeGreaterThanOrEqual(spreadNeeded(system, secret, attacker));
    }
  }
});

test("of two masked schools in a municipality that is shown, each can work out the other's", async () => {
  const system = town(0);
  const prover = proverOf(system, false);
  const secret = sumIn(system, `care-share ${site(0)} 2025-2026`);
  expect(await firstToKnow(prover, secret, coalitionsOf(system))).toEqual([ownerIn(system, site(1))]);
});
