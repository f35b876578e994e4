import { expect, test } from "vitest";
import { slots } from "./export-slots.ts";

test("no more than so many go on at once, and a place that is given back is taken again", () => {
  const places = slots(2);
  expect([places.take(), places.take(), places.take()]).toEqual([true, true, false]);
  places.free();
  expect([places.take(), places.take()]).toEqual([true, false]);
});
