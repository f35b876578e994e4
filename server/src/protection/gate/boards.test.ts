import { describe, expect, test } from "vitest";
import { releaseOf } from "./any-release.fixture.ts";
import { OUTSIDER } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { reach } from "./reach.fixture.ts";
import { ownerIn, sumIn, systemFor } from "./system.fixture.ts";

/** Three schools of one board and a fourth: of a town with 62 pupils with care, which is shown as 60. */
const town = (board: readonly string[]) =>
  releaseOf([
    { places: ["99AA00", "0141"], owners: ["99AA00", ...board], having: 20, others: 180 },
    { places: ["99AB00", "0141"], owners: ["99AB00", ...board], having: 20, others: 180 },
    { places: ["99AC00", "0141"], owners: ["99AC00", ...board], having: 19, others: 180 },
    { places: ["99AD00", "0141"], owners: ["99AD00"], having: 3, others: 190 },
  ]);

const SECRET = "care-share 99AD00 2025-2026";

describe("three of the four schools of a town have one board", () => {
  test("no two of them can tell how many have care at the fourth, but the board can: one to three", async () => {
    const system = systemFor(town(["41234"]));
    const reachOf = (...owners: string[]) =>
      reach(
        system,
        sumIn(system, SECRET),
        owners.map((owner) => ownerIn(system, owner)),
      );
    const [least, most] = await reachOf("99AA00", "99AB00");
    expect(most - least).toBeGreaterThanOrEqual(3);
    expect(await reachOf("41234")).toEqual([1, 3]);
  });

  test("so the gate hides another figure, which it would show if no board knew all three", async () => {
    const withBoard = systemFor(town(["41234"]));
    expect((await closeGate(withBoard)).complementary).toHaveLength(1);
    const [least, most] = await reach(withBoard, sumIn(withBoard, SECRET), [ownerIn(withBoard, "41234")]);
    expect(most - least).toBeGreaterThanOrEqual(3);
    expect((await closeGate(systemFor(town([])))).complementary).toEqual([]);
  });

  test("a board and a school of another keep together what both know to themselves", async () => {
    const system = systemFor(
      releaseOf([
        ...[20, 20, 19].map((having, at) => ({
          ...{ places: [`99A${"ABC"[at]}00`, "0141"], owners: [`99A${"ABC"[at]}00`, "41234"], having, others: 190 },
        })),
        { places: ["99AD00", "0141"], owners: ["99AD00"], having: 3, others: 190 },
        { places: ["99AE00", "0141"], owners: ["99AE00"], having: 20, others: 190 },
      ]),
    );
    await closeGate(system);
    const attackers = [OUTSIDER, ["41234"], ["41234", "99AE00"]].map((owners) =>
      owners.map((owner) => (typeof owner === "string" ? ownerIn(system, owner) : owner)),
    );
    for (const attacker of attackers) {
      const [least, most] = await reach(system, sumIn(system, SECRET), attacker);
      expect(most - least).toBeGreaterThanOrEqual(3);
    }
  });
});
