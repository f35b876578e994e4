import { ARRANGEMENT_THEMES } from "@monitor/schema/vocabulary";
import fc from "fast-check";
import { expect, test } from "vitest";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";

const HEADER = "vestiging;aanbieder;thema;van;tot;bereik\n";
const GOOD = "99AA00;99000001;gedrag;2025-08-25;;34";

async function prepared(lines: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const files = { "collectief.csv": `${HEADER}${lines.join("\n")}\n`, ...more };
  const result = await prepareText({ format: "collectief-csv", files, organisation: "0153" });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, arrangements: rowsOf(result, "arrangements.csv") };
}

test("an arrangement becomes one row; the delivery has a file of trajectories without a single one", async () => {
  const { arrangements, manifest, problems, files, keys } = await prepared([GOOD]);
  expect(arrangements).toEqual([
    { site: "99AA00", provider: "99000001", theme: "behaviour", from: "2025-08-25", to: "", reach: "34" },
  ]);
  expect(problems).toEqual([]);
  expect(keys).toEqual([]);
  expect(manifest.counts).toEqual({ read: 0, delivered: 0, rejected: 0, unlinked: 0 });
  expect(manifest.files.map(({ name, rows }) => [name, rows])).toEqual([
    ["episodes.csv", 0],
    ["arrangements.csv", 1],
  ]);
  expect(files["episodes.csv"]!.split("\n")).toHaveLength(2);
});

test("each theme that the page shows may be written as it is shown there", async () => {
  const themes = Object.entries(ARRANGEMENT_THEMES);
  const { arrangements } = await prepared(
    themes.map(([, { nl }], place) => `99AA0${place};99000001;${nl.toUpperCase()};2025-08-25;;`),
  );
  expect(arrangements.map(({ theme }) => theme)).toEqual(themes.map(([theme]) => theme));
});

test("a reach of one to four is kept as it is, because it is a record and no published figure", async () => {
  const { arrangements } = await prepared(
    ["1", "4", "0", ""].map((reach, place) => `99AA0${place};99000001;gedrag;2025-08-25;;${reach}`),
  );
  expect(arrangements.map(({ reach }) => reach)).toEqual(["1", "4", "0", ""]);
});

test("what a spreadsheet does to codes and dates is undone", async () => {
  const { arrangements } = await prepared([" 99aa00 ;3000001;Angst  en stemming;1-9-2025;31-01-2026;007"]);
  expect(arrangements).toEqual([
    { site: "99AA00", provider: "03000001", theme: "emotions", from: "2025-09-01", to: "2026-01-31", reach: "7" },
  ]);
});

test("columns may bear the names that offices give them, in any order, and others are left behind", async () => {
  const text =
    "Begindatum;AGB-code;Contactpersoon;Vestiging;Einddatum;Aantal leerlingen;Thema\n2025-09-01;99000001;Jan Jansen;99AA00;;12;gezin en opvoeding\n";
  const { problems, files, manifest } = await prepareText({
    format: "collectief-csv",
    files: { "collectief.csv": text },
    organisation: "0153",
  });
  expect(codesOf(problems)).toEqual(["extra-columns"]);
  expect(manifest.files.at(-1)).toMatchObject({ name: "arrangements.csv", rows: 1 });
  expect(JSON.stringify([files, problems])).not.toMatch(/Jansen|Contact/);
});

test("each fault leaves its line out and names the field, never the value", async () => {
  const cases: readonly (readonly [line: string, problem: string])[] = [
    ["99AA;99000001;gedrag;2025-08-25;;", "site-form vestiging"],
    ["99AA01;;gedrag;2025-08-25;;", "provider-form aanbieder"],
    ["99AA01;De Zorgboerderij;gedrag;2025-08-25;;", "provider-form aanbieder"],
    ["99AA01;99000001;pesten;2025-08-25;;", "word-unknown thema"],
    ["99AA01;99000001;gedrag;2025-06-31;;", "date-form van"],
    ["99AA01;99000001;gedrag;;;", "date-form van"],
    ["99AA01;99000001;gedrag;2025-08-25;2027-06-31;", "date-form tot"],
    ["99AA01;99000001;gedrag;2025-08-25;2025-08-24;", "date-order tot"],
    ["99AA01;99000001;gedrag;2024-08-25;2025-07-31;", "outside-period van"],
    ["99AA01;99000001;gedrag;2026-08-01;;", "outside-period van"],
    ["99AA01;99000001;gedrag;2025-08-25;;veel", "reach-form bereik"],
    ["99AA01;99000001;gedrag;2025-08-25;;-3", "reach-form bereik"],
    ["99AA01;99000001;gedrag;2025-08-25", "too-few-or-many-cells"],
    [GOOD, "arrangement-twice"],
  ];
  for (const [line, expected] of cases) {
    const { problems, arrangements } = await prepared([GOOD, line]);
    expect(codesOf(problems), line).toEqual([expected]);
    expect(problems[0]).toMatchObject({ row: 3, file: "collectief.csv", severity: "error" });
    expect(arrangements).toHaveLength(1);
  }
});

test("an arrangement that started before the period and still runs in it is delivered with its own first day", async () => {
  const { arrangements } = await prepared(["99AA00;99000001;gedrag;2019-09-01;2025-08-01;"]);
  expect(arrangements[0]).toMatchObject({ from: "2019-09-01", to: "2025-08-01" });
});

test("when no line is usable there is no delivery, so that nothing is wiped out", async () => {
  const refused = prepared(["99AA00;99000001;pesten;2025-08-25;;"]);
  await expect(refused).rejects.toMatchObject({ code: "nothing-delivered" });
});

test("a municipality without arrangements delivers an empty list", async () => {
  const { manifest } = await prepared([]);
  expect(manifest.files).toMatchObject([{ name: "episodes.csv", rows: 0 }]);
});

test("only a municipality delivers arrangements", async () => {
  const files = { "collectief.csv": `${HEADER}${GOOD}\n` };
  const refused = prepareText({ format: "collectief-csv", files, organisation: "99001" });
  await expect(refused).rejects.toMatchObject({ code: "organisation-form" });
});

test("the grounds of the municipality may come along", async () => {
  const { manifest } = await prepared([GOOD], {
    "toestemmingen.csv": "bsn;school;grondslag;geldig_tot\n999900006;99AA00;toestemming;2026-07-31\n",
  });
  expect(manifest.files.map(({ name }) => name)).toEqual(["episodes.csv", "grounds.csv", "arrangements.csv"]);
});

test("whatever stands in a line, what is delivered follows the layout and holds only known words", async () => {
  const cell = fc.oneof(
    fc.constantFrom("99AA00", "99000001", "gedrag", "anders", "2025-08-25", "2025-02-30", "999900006", "-1", "3", ""),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const lines = rows.map((cells) => cells.map((one) => one.replaceAll(/[;"\r\n]/g, "")).join(";"));
      const { files } = await prepared([GOOD, ...lines]);
      expect(JSON.stringify(files)).not.toContain("999900006");
    }),
    { numRuns: 60 },
  );
});
