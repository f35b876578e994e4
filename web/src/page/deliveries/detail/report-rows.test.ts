import { expect, test } from "vitest";
import { HELD, REPLACED } from "../../../monitor-fixture/deliveries.fixture.ts";
import { changeWords } from "./Comparison.tsx";
import type { Delivery } from "./Findings.tsx";
import { groupedByCheck } from "./finding-groups.ts";
import { reportRows } from "./report-rows.ts";

const held = HELD as unknown as Delivery;

test("the report of a delivery holds its counts, questions, remarks, comparison and decisions", () => {
  const words = reportRows(held).map((row) => row.join(" "));
  expect(words).toContain(
    "vraag Veel minder leerlingen 99AA00   Nu 590 leerlingen, vorige keer 1.190. Kijk of het bestand volledig is.",
  );
  expect(words).toContain("vergelijking leerlingen 99AA00 1190 590  ");
  expect(words).toContain("niet gekoppeld geen nummer   9  ");
  const decided = reportRows(REPLACED as unknown as Delivery).map((row) => row.join(" "));
  expect(decided).toContain("besluit aangenomen   2025-10-01 Databeheerder: De school is gegroeid. ");
});

test("a reason that somebody typed cannot run as a formula in a spreadsheet", () => {
  const decisions = [{ action: "accepted", reason: "klopt", by: "=HYPERLINK(1)", at: "2026-01-01T00:00:00Z" }];
  const cells = reportRows({ ...held, decisions }).flat();
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test("a change is said with its sign, and as a share of what was there", () => {
  const count = String;
  expect(changeWords({ now: 590, before: 1190 }, count)).toBe("-600 (-50%)");
  expect(changeWords({ now: 12, before: 10 }, count)).toBe("+2 (+20%)");
  expect(changeWords({ now: 12, before: 0 }, count)).toBe("+12");
  expect(changeWords({ now: 12, before: 12 }, count)).toBe("0");
  expect(changeWords({ now: 12, before: null }, count)).toBe("–");
});

test("findings of one check stand together, once for each place", () => {
  const [finding] = held.findings;
  const groups = groupedByCheck([finding!, held.findings[1]!, { ...finding!, place: "99AB00" }]);
  expect(groups.map(({ code, found }) => [code, found.length])).toEqual([
    ["pupils-changed", 2],
    ["birth-month-missing", 1],
  ]);
});
