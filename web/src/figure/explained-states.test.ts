import type { ObservationStatus } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { statesToExplain } from "./explained-states.ts";
import { figure, number, text } from "./table-twin.ts";

const tableOf = (...observations: (ReturnType<typeof anObservation> | null)[]) => ({
  caption: "c",
  columns: [],
  rows: observations.map((one, at) => ({
    key: String(at),
    unit: "percent" as const,
    reference: "",
    cells: [text("Twente"), figure(one, "percent"), number(null, "percent")],
  })),
});

test("a table of final figures needs no explanation", () => {
  expect(statesToExplain(tableOf(anObservation()))).toEqual([]);
});

test("each state is explained once, however many cells have it, in a fixed order", () => {
  const masked = withoutValue("SUPPRESSED");
  expect(statesToExplain(tableOf(withoutValue("TOO_FEW"), masked, masked))).toEqual<ObservationStatus[]>([
    "SUPPRESSED",
    "TOO_FEW",
  ]);
});

test("a figure that the release does not hold is explained as not delivered", () => {
  expect(statesToExplain(tableOf(null))).toEqual(["NOT_DELIVERED"]);
});

test("a provisional figure has a number and still needs a word", () => {
  expect(statesToExplain(tableOf(anObservation({ status: "PROVISIONAL" })))).toEqual(["PROVISIONAL"]);
});
