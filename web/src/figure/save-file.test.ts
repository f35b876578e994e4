import { expect, test } from "vitest";
import { fileNameOf } from "./save-file.ts";

test("the file name says what it is, of which release, and that it is demo data", () => {
  expect(fileNameOf("Leerlingen met jeugdhulp, per regio", { number: 3, demo: true })).toBe(
    "leerlingen-met-jeugdhulp-per-regio-uitgave-3-voorbeeld.csv",
  );
});

test("letters with accents become plain letters, so that every system can keep the file", () => {
  expect(fileNameOf("Één school: Súdwest-Fryslân", { number: 1, demo: false })).toBe(
    "een-school-sudwest-fryslan-uitgave-1.csv",
  );
});
