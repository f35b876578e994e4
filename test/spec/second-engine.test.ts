import { INDICATORS, isDerived } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { recordsOfWorld } from "../kit/records-of-table.ts";
import { countRelease, type Figure } from "../oracle/release.ts";

const keyOf = ({ indicator, place, part, period }: Figure): string =>
  [indicator.code, place.code, part, period].filter((text) => text !== "" && text !== "2025-2026").join(" ");

const examples = INDICATORS.flatMap(({ code, measure, example }) =>
  example === undefined || isDerived(measure) ? [] : [{ code, example }],
);

test.each(examples)("the second engine counts the example of $code", ({ code, example }) => {
  const records = recordsOfWorld(example.world, { scores: example.scores ?? {} });
  const figures = new Map([...countRelease(records, "2026-07-31")].map((one) => [keyOf(one), one.count]));
  const counted = Object.fromEntries(
    Object.keys(example.counted).map((cell) => [cell, figures.get(`${code} ${cell}`)]),
  );
  expect(counted).toEqual(example.counted);
});
