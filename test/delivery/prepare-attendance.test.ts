import { expect, test } from "vitest";
import { codedRows, prepareFixtures, textsIn } from "./preparing.ts";

test("absence of a board becomes spells, with the calendar of its schools", async () => {
  const { manifest, problems, out } = await prepareFixtures({
    format: "verzuim-csv",
    organisation: "99001",
    files: ["verzuim.csv", "schoolkalender.csv"],
  });
  expect(manifest.counts).toEqual({ read: 7, delivered: 5, rejected: 2, unlinked: 1 });
  const texts = await textsIn(out);
  expect(codedRows(texts["spells.csv"]!)).toEqual([
    "99AA-01;linked;;99AA00;0153;sick;2025-09-08;2025-09-09;660",
    "99AA-01;linked;;99AA00;0153;unauthorised;2026-05-04;2026-07-31;12000",
    "99AA-02;linked;;99AA00;0153;leave;2025-11-03;2025-11-03;330",
    "99AA-08;linked;;99AA01;0153;suspended;2025-12-01;2025-12-02;660",
    "99AA-09;;absent;99AA00;;luxury;2026-02-09;2026-02-13;1650",
  ]);
  expect(codedRows(texts["calendar.csv"]!)).toHaveLength(5);
  expect(problems.map(({ code, field, row }) => [code, field, row])).toEqual([
    ["word-unknown", "soort", 7],
    ["date-form", "van", 8],
  ]);
});

test("who is not enrolled comes from the municipality, without school or minutes", async () => {
  const { problems, out } = await prepareFixtures({
    format: "verzuim-csv",
    organisation: "0153",
    files: ["verzuim-gemeente.csv"],
  });
  expect(codedRows((await textsIn(out))["spells.csv"]!)).toEqual([
    "LP-1;linked;;;0153;notEnrolled;2025-08-01;2026-07-31;0",
    "LP-2;;absent;;0153;notEnrolled;2025-10-01;2025-11-15;0",
  ]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([["not-enrolled-with-site", 4]]);
});

test("the leerplicht files of a municipality become who is not enrolled, reports, exemptions and steps", async () => {
  const names = ["niet-ingeschreven", "meldingen", "vrijstellingen", "begeleiding"];
  const { manifest, problems, out } = await prepareFixtures({
    format: "leerplicht-csv",
    organisation: "0153",
    files: names.map((name) => `leerplicht/${name}.csv`),
  });
  expect(manifest.counts).toEqual({ read: 15, delivered: 10, rejected: 5, unlinked: 3 });
  const texts = await textsIn(out);
  expect(codedRows(texts["spells.csv"]!)).toEqual([
    "LP-1;linked;;;0153;notEnrolled;2025-08-01;2026-07-31;0",
    "LP-2;;absent;;0153;notEnrolled;2025-10-01;2025-11-15;0",
  ]);
  expect(codedRows(texts["reports.csv"]!)).toEqual([
    "M-1;linked;;99AA00;sixteenHours;2025-10-06;2025-09-08;2025-10-03",
    "M-2;linked;;99AA01;longTerm;2026-02-02;2025-12-08;",
    "M-3;;absent;;luxury;2026-02-11;2026-02-09;2026-02-13",
  ]);
  expect(codedRows(texts["exemptions.csv"]!)).toEqual([
    "V-1;linked;;5-onder-a;2024-08-01;2026-07-31",
    "V-2;linked;;5a;2025-08-01;",
    "V-4;;absent;15;2026-01-05;2026-07-31",
  ]);
  expect(codedRows(texts["guidance.csv"]!)).toEqual([
    "LP-1;linked;;consultation;2025-11-03",
    "LP-1;linked;;plan;2025-09-22",
  ]);
  expect(problems.map(({ file, row, code }) => [file, row, code])).toEqual([
    ["niet-ingeschreven.csv", null, "extra-columns"],
    ["niet-ingeschreven.csv", 4, "date-form"],
    ["niet-ingeschreven.csv", 5, "row-twice"],
    ["meldingen.csv", 3, "report-late"],
    ["meldingen.csv", 5, "report-below-sixteen"],
    ["meldingen.csv", 6, "report-rmc"],
    ["vrijstellingen.csv", 2, "exemption-long"],
    ["vrijstellingen.csv", 4, "article-ambiguous"],
  ]);
  expect(JSON.stringify([texts, problems])).not.toMatch(/Jansen|Vries|Bakker|9999\d{5}/);
});

test("a spell of a municipality that was merged away is delivered for its successor", async () => {
  const { manifest, out } = await prepareFixtures({
    format: "verzuim-csv",
    organisation: "99001",
    files: ["verzuim-herindeling.csv"],
  });
  expect(manifest.counts).toMatchObject({ read: 2, delivered: 2 });
  expect(codedRows((await textsIn(out))["spells.csv"]!)).toEqual([
    "99AA-03;;absent;99AA00;1980;sick;2025-09-08;2025-09-08;330",
    "99AA-04;;absent;99AA00;;sick;2025-09-08;2025-09-08;330",
  ]);
});
