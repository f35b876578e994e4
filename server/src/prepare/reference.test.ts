import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../linkage/linkage.fixture.ts";
import { faultOfReference, holdsName, plainlyNoCitizenNumber } from "./reference.ts";

const numbers = testCitizenNumbers(200);

test("a key of letters, digits, points, dashes and colons may travel", () => {
  for (const key of ["3580", "99AA-12.b:c_d", "x".repeat(64), "8c5b9a12-0f3e-4c1d-9e2f-123456789abc"])
    expect(faultOfReference(key), key).toBeNull();
});

test("an empty key, a long key and a key with other characters may not", () => {
  expect(faultOfReference("")).toBe("reference-missing");
  for (const key of ["x".repeat(65), "Jan Jansen", "a;b", "é", "=1+1", "-1", "-A1", "@x", "a\nb"])
    expect(faultOfReference(key), key).toBe("reference-form");
});

test("a citizen number as key is refused, wherever it stands in the key", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.stringMatching(/^([A-Za-z._:][A-Za-z._:-]{0,9})?$/),
      fc.stringMatching(/^[A-Za-z._:-]{0,10}$/),
      (number, before, after) => faultOfReference(before + number + after) === "reference-is-citizen-number",
    ),
  );
});

test("a citizen number written with points or dashes is refused too", () => {
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.constantFrom(".", "-"), (number, mark) => {
      const inThrees = number.replace(/^(...)(...)(...)$/, `$1${mark}$2${mark}$3`);
      const asOnForms = number.replace(/^(....)(..)(...)$/, "$1.$2.$3");
      expect(faultOfReference(inThrees)).toBe("reference-is-citizen-number");
      expect(faultOfReference(`L:${asOnForms}`)).toBe("reference-is-citizen-number");
    }),
  );
  for (const key of ["2025-09-001", "12.34.56", "1.123.456.789"]) expect(faultOfReference(key), key).toBeNull();
});

test("the own citizen number is refused however it is wrapped, and somebody else's key is not", () => {
  const before = fc.stringMatching(/^([0-9A-Za-z._:][0-9A-Za-z._:-]{0,7})?$/);
  const after = fc.stringMatching(/^[0-9A-Za-z._:-]{0,8}$/);
  fc.assert(
    fc.property(fc.constantFrom(...numbers), before, after, (number, before, after) => {
      const fault = faultOfReference(before + number + after, number);
      expect(fault).toBe("reference-is-citizen-number");
    }),
  );
  expect(faultOfReference("1200345", numbers[0])).toBeNull();
  expect(faultOfReference("1200345", "12")).toBeNull();
});

test("a key with a name in it is known, whole or one word of it, whatever its capitals and accents", () => {
  for (const key of ["Jansen", "b.jansen", "JANSEN-2017", "jan-sen"])
    expect(faultOfReference(key, "", ["Sam", "Jansen"]), key).toBe("reference-is-name");
  for (const key of ["vandenberg.1", "BERG12"]) expect(holdsName(key, ["van den Berg"]), key).toBe(true);
  expect(holdsName("muller7", ["Müller"])).toBe(true);
  expect(holdsName("g8-hannelore", ["8B juf Hannelore"])).toBe(true);
});

test("a short name, other letters, or a GUID are not taken for a name", () => {
  expect(holdsName("L2017", ["Jansen"])).toBe(false);
  expect(holdsName("Leo12", ["Le"])).toBe(false);
  expect(holdsName("L1", [""])).toBe(false);
  expect(holdsName("deadbeef-0f3e-4c1d-9e2f-1234567890ab", ["Adbe"])).toBe(false);
});

test("whatever stands around a name of four letters or more, the key that holds it is refused", () => {
  const mark = fc.stringMatching(/^[0-9._:-]{0,6}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{4,12}$/), mark, mark, (name, before, after) => {
      const key = `L${before}${name.toUpperCase()}${after}`;
      expect(faultOfReference(key, "", [`de ${name}`])).toMatch(/^reference-is-/);
    }),
  );
});

test("nine digits that fail the eleven test, and longer numbers, are ordinary keys", () => {
  for (const number of numbers) {
    // one more in the last digit spoils the sum
    if (!number.endsWith("9")) expect(faultOfReference(String(Number(number) + 1))).toBeNull();
    expect(faultOfReference(`1${number}`)).toBeNull();
  }
});

test("an allocation number that looks like a citizen number is written with a leading zero", () => {
  expect(plainlyNoCitizenNumber(numbers[0]!)).toBe(`0${numbers[0]}`);
  expect(plainlyNoCitizenNumber(`J${numbers[0]}`)).toBe(`J0${numbers[0]}`);
  expect(plainlyNoCitizenNumber("300201")).toBe("300201");
  expect(plainlyNoCitizenNumber("999900007")).toBe("999900007");
});
