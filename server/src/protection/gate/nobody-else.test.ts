import { expect, test } from "vitest";
import { releaseOf } from "./any-release.fixture.ts";
import { OUTSIDER } from "./attacker.ts";
import { closeGate } from "./gate.ts";
import { spreadNeeded } from "./needs.ts";
import { ownerIn, sumIn, systemFor } from "./system.fixture.ts";

/** Of two schools in a municipality only the first has pupils with care, and few. */
const town = () =>
  systemFor(
    releaseOf([
      { places: ["99AA00", "0153", "IR-TWENTE"], owners: ["99AA00"], having: 3, others: 97 },
      { places: ["99AB00", "0153", "IR-TWENTE"], owners: ["99AB00"], having: 0, others: 100 },
      { places: ["99AC00", "0141", "IR-TWENTE"], owners: ["99AC00"], having: 40, others: 60 },
      { places: ["99AD00", "0141", "IR-TWENTE"], owners: ["99AD00"], having: 50, others: 60 },
    ]),
  );

test("a school that has all who have it may learn that nobody else has: that is said of a true 0 as well", () => {
  const system = town();
  const municipality = sumIn(system, "care-share 0153 2025-2026");
  expect(spreadNeeded(system, municipality, [ownerIn(system, "99AA00")])).toBe(0);
  expect(spreadNeeded(system, municipality, [ownerIn(system, "99AB00")])).toBe(3);
  expect(spreadNeeded(system, municipality, OUTSIDER)).toBe(3);
});

test("so no 0 of another school is hidden for the sake of that", async () => {
  const system = town();
  await closeGate(system);
  expect(system.sums.published[sumIn(system, "care-share 99AB00 2025-2026")]).toBe(1);
});

test("of regions and the country figures are hidden last", async () => {
  const places = (site: string, town: string, region: string) => [site, town, region, "NL"];
  const system = systemFor(
    releaseOf([
      { places: places("99AA00", "0153", "IR-TWENTE"), owners: ["99AA00"], having: 3, others: 197 },
      { places: places("99AB00", "0141", "IR-TWENTE"), owners: ["99AB00"], having: 45, others: 600 },
      { places: places("99AC00", "0034", "IR-ALMERE"), owners: ["99AC00"], having: 55, others: 600 },
    ]),
  );
  await closeGate(system);
  const isShown = (place: string) => system.sums.published[sumIn(system, `care-share ${place} 2025-2026`)] === 1;
  expect([isShown("NL"), isShown("IR-TWENTE"), isShown("IR-ALMERE")]).toEqual([true, true, true]);
  expect(isShown("0153")).toBe(false);
});
