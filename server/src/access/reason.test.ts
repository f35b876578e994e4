import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_REASON, requireReason, SHORTEST_REASON } from "./reason.ts";

const codeOf = (text: string) => {
  try {
    return requireReason(text);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("the reason of a decision", () => {
  test("is kept without the spaces around it", () => {
    expect(codeOf("  De school is per 1 februari\n gesloten. ")).toBe("De school is per 1 februari gesloten.");
  });

  test("is required, and is not a word or a book", () => {
    for (const text of ["", "   ", "ok", "x".repeat(SHORTEST_REASON - 1), "x".repeat(LONGEST_REASON + 1)]) {
      expect(codeOf(text)).toBe("reason-length");
    }
    expect(codeOf("x".repeat(SHORTEST_REASON))).toBe("x".repeat(SHORTEST_REASON));
  });

  test("holds no citizen number, however it is written", () => {
    for (const number of ["999900006", "9999.00.006", "999 900 006", "999-900-006", "BSN999900006."]) {
      expect(codeOf(`Leerling ${number} ontbreekt nog`)).toBe("reason-citizen-number");
    }
  });

  test("may hold dates, amounts and codes of schools", () => {
    const text = "Vestiging 99AB00 is op 2026-02-01 gesloten; 212 leerlingen gingen over.";
    expect(codeOf(text)).toBe(text);
  });

  test("of any length between the bounds, in any script, is kept as it is written", () => {
    const word = fc.string({
      unit: fc.constantFrom("a", "é", "ß", "字", "😀"),
      minLength: SHORTEST_REASON,
      maxLength: 60,
    });
    fc.assert(
      fc.property(word, (text) => {
        expect(codeOf(text)).toBe(text);
      }),
    );
  });
});
