import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseBsn } from "./citizen-number.ts";
import { testCitizenNumbers } from "./linkage.fixture.ts";

const testNumber = fc.constantFrom(...testCitizenNumbers(500));
const place = fc.nat(8);

/** Eight digits and the ninth that makes them pass, for numbers made while the test runs; undefined when none does. */
function completed(first: string): string | undefined {
  const sum = [...first].reduce((total, digit, index) => total + (9 - index) * Number(digit), 0);
  return sum % 11 === 10 ? undefined : `${first}${sum % 11}`;
}

describe("a citizen number", () => {
  test("is accepted as it stands when it passes the eleven test", () => {
    for (const number of testCitizenNumbers(500)) expect(normaliseBsn(number)).toBe(number);
  });

  test("may have spaces around it", () => {
    fc.assert(
      fc.property(testNumber, fc.constantFrom(" ", "\t", "\r", "\u00a0", ""), (number, space) => {
        expect(normaliseBsn(space + number + space)).toBe(number);
      }),
    );
  });

  test("gets back the leading zero that a spreadsheet lost", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 9_999_999 }), (first) => {
        const number = completed(`0${first}`);
        fc.pre(number !== undefined);
        expect(normaliseBsn(number!.slice(1))).toBe(number);
        expect(normaliseBsn(number!)).toBe(number);
      }),
    );
  });

  test("is refused after any slip in one digit", () => {
    fc.assert(
      fc.property(testNumber, place, fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digits = [...number].map(Number);
        digits[at] = (digits[at]! + by) % 10;
        expect(normaliseBsn(digits.join(""))).toEqual({
          refused: "checksum",
        });
      }),
    );
  });

  test("is refused when two different neighbouring digits are exchanged", () => {
    fc.assert(
      fc.property(testNumber, fc.nat(7), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const exchanged = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(normaliseBsn(exchanged)).toEqual({ refused: "checksum" });
      }),
    );
  });

  test("is malformed when it has another length, other signs or digits of another script", () => {
    const [number] = testCitizenNumbers(1) as [string];
    const arabic = number.replace(/9/g, "\u0669");
    for (const text of [
      number.slice(2),
      `${number}0`,
      `0${number}`,
      `${number.slice(0, 8)}x`,
      arabic,
      "onbekend",
      "-1",
    ])
      expect(normaliseBsn(text)).toEqual({ refused: "malformed" });
    expect(normaliseBsn(`${number.slice(0, 4)}.${number.slice(4, 6)}.${number.slice(6)}`)).toEqual({
      refused: "malformed",
    });
  });

  test("is absent when the field is empty", () => {
    expect(normaliseBsn("")).toEqual({ refused: "absent" });
    expect(normaliseBsn("  ")).toEqual({ refused: "absent" });
  });

  test("of nine zeros means unknown, although it passes the eleven test", () => {
    expect(normaliseBsn("000000000")).toEqual({ refused: "unknown" });
    expect(normaliseBsn("00000000")).toEqual({ refused: "unknown" });
  });

  test("of nine nines means a child that is not born yet", () => {
    expect(normaliseBsn("999999999")).toEqual({ refused: "unborn" });
  });

  test("is never repeated in a refusal, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const answer = normaliseBsn(text);
        if (typeof answer === "string") expect(answer).toMatch(/^[0-9]{9}$/);
        else expect(Object.keys(answer)).toEqual(["refused"]);
      }),
    );
  });
});
