import { expect, test } from "vitest";
import { maskAndRound } from "./mask-and-round.ts";
import type { TrueFigure } from "./true-figure.ts";

const figure: TrueFigure = {
  place: "99AA00",
  indicator: "care-share",
  period: "2025-2026",
  breakdown: "",
  provisional: false,
  coverage: 1,
  count: { family: "share", having: 23, among: 201 },
};
const only = (change: Partial<TrueFigure>) => maskAndRound([{ ...figure, ...change }])[0];

test("numerator and denominator are rounded each from its own true value", () => {
  expect(only({})).toEqual({
    place: "99AA00",
    indicator: "care-share",
    period: "2025-2026",
    breakdown: "",
    status: "PUBLISHED",
    numerator: 25,
    denominator: 200,
  });
});

test("a figure of a period that had not ended is provisional", () => {
  expect(only({ provisional: true })?.status).toBe("PROVISIONAL");
});

test("a masked figure carries no number at all", () => {
  expect(only({ count: { family: "share", having: 4, among: 201 } })).toMatchObject({
    status: "SUPPRESSED",
    numerator: null,
    denominator: null,
  });
});

test("below eighty percent delivered there is no figure, at eighty there is", () => {
  expect(only({ coverage: 0.79 })).toMatchObject({ status: "NOT_DELIVERED", numerator: null });
  expect(only({ coverage: 0.8 })).toMatchObject({ status: "PUBLISHED", numerator: 25 });
});

test("a gap keeps its reason", () => {
  expect(only({ count: "NOT_DELIVERED" })?.status).toBe("NOT_DELIVERED");
  expect(only({ count: "NOT_APPLICABLE" })?.status).toBe("NOT_APPLICABLE");
});

test("a number of providers is masked with the pupils who have care in the same cell", () => {
  const count = { family: "distinct", distinct: 12, behind: { family: "share", having: 3, among: 201 } } as const;
  expect(only({ indicator: "providers", count })).toMatchObject({ status: "SUPPRESSED", numerator: null });
});

test("that a number of pupils is small is said only where anybody may know it", () => {
  const few = { count: { family: "share", having: 3, among: 9 } } as const;
  expect(only(few)?.status).toBe("TOO_FEW");
  // below the line of these stand pupils with care, and thuiszitters
  expect(only({ indicator: "heavy-share", ...few })?.status).toBe("SUPPRESSED");
  expect(only({ indicator: "thuiszitters-3m", ...few })?.status).toBe("SUPPRESSED");
});

test("a number of persons under ten is masked, with the one word for all masks where it is sensitive", () => {
  const nine = { count: { family: "persons", persons: 9 } } as const;
  expect(only({ indicator: "pupils", ...nine })?.status).toBe("TOO_FEW");
  expect(only({ indicator: "turning-18", ...nine })?.status).toBe("SUPPRESSED");
  expect(only({ indicator: "exemptions", ...nine })?.status).toBe("SUPPRESSED");
});

test("an indicator outside the catalogue is refused, for nobody said whether it is sensitive", () => {
  expect(() => only({ indicator: "onbekend" })).toThrow(RangeError);
});
