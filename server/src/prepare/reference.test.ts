import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../linkage/linkage.fixture.ts";
import { faultOfReference, holdsOwnName, plainlyNoCitizenNumber } from "./reference.ts";

const numbers = testCitizenNumbers(200);

test("a key of letters, digits, points, dashes and colons may travel", () => {
  for (const key of ["3580", "99AA-12.b:c_d", "x".repeat(64), "8c5b9a12-0f3e-4c1d-9e2f-123456789abc"])
    expect(faultOfReference(key), key).toBeNull();
});

test("an empty key, a long key and a key with other characters may not", () => {
  expect(faultOfReference("")).toBe("reference-missing");
  for (const key of ["x".repeat(65), "Jan Jansen", "a;b", "é", "=1+1", "a\nb"])
    expect(faultOfReference(key), key).toBe("reference-form");
});

test("a citizen number as key is refused, wherever it stands in the key", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.stringMatching(/^[A-Za-z._:-]{0,10}$/),
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
  const digits = fc.stringMatching(/^[0-9A-Za-z._:-]{0,8}$/);
  fc.assert(
    fc.property(fc.constantFrom(...numbers), digits, digits, (number, before, after) => {
      const fault = faultOfReference(before + number + after, number);
      expect(fault).toBe("reference-is-citizen-number");
    }),
  );
  expect(faultOfReference("1200345", numbers[0])).toBeNull();
  expect(faultOfReference("1200345", "12")).toBeNull();
});

test("a key with the pupil's own surname in it is known, and a short name or a GUID is not taken for one", () => {
  for (const key of ["Jansen", "b.jansen", "JANSEN-2017", "jan-sen"])
    expect(holdsOwnName(key, "Jansen"), key).toBe(true);
  expect(holdsOwnName("muller7", "Müller")).toBe(true);
  expect(holdsOwnName("L2017", "Jansen")).toBe(false);
  expect(holdsOwnName("Leo12", "Le")).toBe(false);
  expect(holdsOwnName("L1", "")).toBe(false);
  expect(holdsOwnName("deadbeef-0f3e-4c1d-9e2f-1234567890ab", "Adbe")).toBe(false);
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
