import { expect, test } from "vitest";
import { releaseOf } from "./any-release.fixture.ts";
import { sumIn, systemFor } from "./system.fixture.ts";

const boundsOfTown = (having: number) => {
  const system = systemFor(releaseOf([{ places: ["0153"], owners: ["0153"], having, others: 90 }]));
  const sum = sumIn(system, "care-share 0153 2025-2026");
  return [system.sums.least[sum], system.sums.most[sum]];
};

// An independent attack read "0 of 10" of those with care as 10 to 12 of them, where their own figure says 8 to 12.
test("the attacker takes ten with care to be ten or more: a share of those with care may say so", () => {
  expect(boundsOfTown(11)).toEqual([10, 12]);
  expect(boundsOfTown(15)).toEqual([13, 17]);
});

test("of eight or nine with care no share is shown, so that ten may be eight", () => {
  expect(boundsOfTown(9)).toEqual([8, 12]);
});
