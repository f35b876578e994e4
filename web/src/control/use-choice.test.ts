import { expect, test } from "vitest";
import { readChoice, withChoice } from "./use-choice.ts";

test("the address decides what is shown", () => {
  expect(readChoice("absence-rate", ["pupils", "absence-rate"])).toBe("absence-rate");
});

test("an address with an unknown choice shows the first one instead of nothing", () => {
  expect(readChoice("iets-anders", ["pupils", "absence-rate"])).toBe("pupils");
  expect(readChoice(null, ["pupils"])).toBe("pupils");
});

test("the default choice leaves the address plain and keeps the other choices", () => {
  const now = new URLSearchParams("cijfer=pupils&jaar=2024-2025");
  expect(withChoice(now, "cijfer", "care-share", true).toString()).toBe("jaar=2024-2025");
  expect(withChoice(now, "cijfer", "absence-rate", false).toString()).toBe("cijfer=absence-rate&jaar=2024-2025");
  expect(now.toString()).toBe("cijfer=pupils&jaar=2024-2025");
});
