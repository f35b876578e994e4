import { expect, test } from "vitest";
import { kindWords, linkedShare, stateWords, wholeYear } from "./delivery-words.ts";

test("a period of a whole school year is called by that year, a part of one is not", () => {
  expect(wholeYear("2025-08-01", "2026-07-31")).toBe("2025-2026");
  expect(wholeYear("2025-08-01", "2026-01-31")).toBeNull();
  expect(wholeYear("2025-09-01", "2026-07-31")).toBeNull();
});

test("the share that is linked is of the rows that were delivered, and of no rows there is none", () => {
  expect(linkedShare(200, 10)).toBe(95);
  expect(linkedShare(0, 0)).toBeNull();
});

test("a word that the page does not know is shown as it is", () => {
  expect(kindWords("care").nl).toBe("jeugdhulp");
  expect(kindWords("toString").nl).toBe("toString");
  expect(stateWords("held").nl).toBe("wacht op uw oordeel");
  expect(stateWords("onbekend").en).toBe("onbekend");
});
