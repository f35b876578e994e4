import fc from "fast-check";
import { expect, test } from "vitest";
import { MUNICIPALITY_CODE } from "./area.ts";
import { MUNICIPALITY_MERGERS, municipalityOfToday, successorIn } from "./municipality-merger.ts";

test("a municipality that still exists keeps its code", () => {
  for (const code of ["0153", "0164", "1966"]) expect(municipalityOfToday(code)).toBe(code);
});

test("a municipality that went over as a whole is its successor: Vianen is Vijfheerenlanden, Weesp is Amsterdam", () => {
  expect(municipalityOfToday("0620")).toBe("1961");
  expect(municipalityOfToday("0457")).toBe("0363");
});

test("a municipality that was divided has no one successor: Haaren, Littenseradiel and Winsum", () => {
  for (const code of ["0788", "0140", "0053"]) expect(municipalityOfToday(code)).toBeNull();
});

test("a merger upon a merger is followed to its end", () => {
  const today = successorIn([
    { code: "0001", into: "0002" },
    { code: "0002", into: "0003" },
    { code: "0004", into: "0002" },
  ]);
  expect(["0001", "0002", "0003", "0004"].map(today)).toEqual(["0003", "0003", "0003", "0003"]);
});

test("whatever list of mergers there is, the answer comes and is itself no merged municipality", () => {
  const code = fc.constantFrom("0001", "0002", "0003", "0004");
  fc.assert(
    fc.property(fc.array(fc.record({ code, into: code })), code, (mergers, asked) => {
      const today = successorIn(mergers)(asked);
      expect(mergers.filter((merger) => merger.code === today)).toEqual([]);
    }),
  );
});

test("every code of the list has four digits, and no merged municipality is a successor", () => {
  const merged = new Set(MUNICIPALITY_MERGERS.map(({ code }) => code));
  for (const { code, into, onDate } of MUNICIPALITY_MERGERS) {
    expect(`${code}${into}`).toMatch(/^\d{8}$/);
    expect(code).toMatch(MUNICIPALITY_CODE);
    expect(merged.has(into)).toBe(false);
    expect(onDate).toMatch(/^20(1[6-9]|2[0-3])-01-01$/);
  }
});
