import { expect, test } from "vitest";
import { readMunicipality } from "./municipality-code.ts";

test("a code with lost zeros, or as CBS writes it, is the same municipality", () => {
  for (const text of ["0153", "153", "GM0153", "gm0153"]) expect(readMunicipality(text).code, text).toBe("0153");
  expect(readMunicipality("14").code).toBe("0014");
});

test("a code of before a merger becomes that of the municipality that took over", () => {
  expect(readMunicipality("0398")).toEqual({ code: "1980", fault: null });
  expect(readMunicipality("398")).toEqual({ code: "1980", fault: null });
});

test("a divided municipality is no municipality of today, and says why", () => {
  expect(readMunicipality("0788")).toEqual({ code: "", fault: "residence-divided" });
});

test("nothing is nothing, and a name or a zero is no code", () => {
  expect(readMunicipality("")).toEqual({ code: "", fault: null });
  for (const text of ["Almelo", "0", "0000", "15345", "01 53", "-153"])
    expect(readMunicipality(text), text).toEqual({ code: "", fault: "residence-form" });
});
