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
