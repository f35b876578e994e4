import { expect, test } from "vitest";
import type { Finding } from "./check.ts";
import { describeFinding } from "./describe.ts";

const finding = (changes: Partial<Finding>): Finding => ({
  code: "pupils-changed",
  severity: "ask",
  place: null,
  measured: 500,
  expected: 1250,
  ...changes,
});

test("numbers are written as each language does, and a change as more or fewer", () => {
  const { explanation } = describeFinding(finding({}));
  expect(explanation.nl).toContain("telt 500 leerlingen, verwacht naar de vorige levering: 1.250. Dat is 60% minder.");
  expect(explanation.en).toContain("has 500 pupils; expected from the previous delivery: 1,250. That is 60% fewer.");
});

test("a growth is told as more", () => {
  expect(describeFinding(finding({ measured: 2500 })).explanation.nl).toContain("100% meer");
});

test("a place is called by its name when that is known, else by its code", () => {
  const site = finding({ code: "site-pupils-changed", place: "99AA00" });
  expect(describeFinding(site, "De Eik").explanation.nl).toMatch(/^De Eik \(99AA00\) telt/);
  expect(describeFinding(site).explanation.nl).toMatch(/^Vestiging 99AA00 telt/);
  const municipality = finding({ code: "peer-unlinked", place: "0153", measured: 0.125, expected: 0.01 });
  expect(describeFinding(municipality).explanation.nl).toContain("Bij gemeente 0153 is 12,5% van de regels");
});

test("a finding of a later version is shown as unknown and breaks nothing", () => {
  expect(describeFinding(finding({ code: "from-the-future" })).title.nl).toBe("Onbekende controle");
});
