import fc from "fast-check";
import { expect, test } from "vitest";
import { releaseOf } from "./any-release.fixture.ts";
import { roomAbove, roomBelow } from "./attacker.ts";
import { ownerIn, systemFor } from "./system.fixture.ts";

const SCHOOLS = Array.from({ length: 12 }, (_, at) => `99A${String.fromCharCode(65 + at)}00`);

/** One region with pupils of many schools, who in each municipality are in exactly the same figures. */
const region = releaseOf(
  SCHOOLS.map((school, at) => ({ places: ["0153", "IR-TWENTE"], owners: [school], having: at + 1, others: 50 })),
);

test("a coalition of any size knows what its members delivered, and nothing of the others", () => {
  const system = systemFor(region);
  fc.assert(
    fc.property(fc.subarray(SCHOOLS), (members) => {
      const attacker = members.map((school) => ownerIn(system, school));
      const others = region.table.atoms.filter(
        ({ shares }) => !shares.some(({ owners }) => owners.some((owner) => members.includes(owner))),
      );
      const atoms = [...system.amount.keys()];
      const sum = (room: typeof roomAbove) => atoms.reduce((total, atom) => total + room(system, atom, attacker), 0);
      expect(sum(roomBelow)).toBe(others.reduce((total, { amount }) => total + amount, 0));
      expect(sum(roomAbove)).toBe(others.reduce((total, { amount, most }) => total + most - amount, 0));
    }),
  );
});
