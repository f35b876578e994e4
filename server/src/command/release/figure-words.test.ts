import { INDICATORS } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { systemInWords, withheldInWords } from "./figure-words.ts";

test("all that goes through the gate together has a name in Dutch, and no code", () => {
  for (const { code, gate = code } of INDICATORS) expect(systemInWords(gate)).not.toBe(gate);
});

test("what could not be protected is said with its subject and school year", () => {
  expect(
    withheldInWords([
      { name: "referral-route", schoolYear: "2025-2026" },
      { name: "care", schoolYear: "2024-2025" },
    ]),
  ).toEqual([
    "Via wie jeugdhulp start, 2025-2026, niet getoond: kon niet worden afgeschermd.",
    "Jeugdhulp, 2024-2025, niet getoond: kon niet worden afgeschermd.",
  ]);
  expect(withheldInWords([])).toEqual([]);
});
