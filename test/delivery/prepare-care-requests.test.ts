import { expect, test } from "vitest";
import { codedRows, prepareFixtures, textsIn } from "./preparing.ts";

const care = {
  format: "ijw",
  organisation: "0153",
  files: ["JW307.xml", "JW315.xml", "JW305.xml", "JW301-met-referentie.xml", "collectief.csv"],
} as const;

test("requests and allocations tell who referred, when care was asked and whether it lasted too long", async () => {
  const { manifest, problems, out } = await prepareFixtures(care);
  expect(manifest.counts).toEqual({ read: 6, delivered: 4, rejected: 2, unlinked: 0 });
  const texts = await textsIn(out);
  expect(codedRows(texts["episodes.csv"]!)).toEqual([
    "99000001-300201;linked;;0153;99000001;ambulatory;generalPractitioner;0;2025-08-20;2025-09-15;2026-01-31;asPlanned",
    "99000001-300202;linked;;0153;99000001;dayTreatment;unknown;0;;2024-02-01;;",
    "99000001-300203;linked;;0153;99000001;protection;court;0;2025-08-20;2025-10-01;;",
    "99000001-300206;linked;;0153;99000001;crisis;unknown;0;;2025-12-01;2025-12-20;earlyExternal",
  ]);
  expect(problems.map(({ code, field, file, row }) => [code, field, file, row])).toEqual([
    ["date-form", "ToewijzingEinddatum", "JW315.xml", 2],
    ["category-no-care", "Categorie", "JW305.xml", 4],
    ["category-unknown", "Categorie", "JW305.xml", 5],
    ["stop-alone", "ToewijzingNummer", "JW307.xml", 2],
    ["word-unknown", "thema", "collectief.csv", 4],
    ["allocations-only", null, "JW301-met-referentie.xml", null],
    ["stop-after-allocation", "Einddatum", "JW307.xml", 1],
  ]);
});

test("names of referrers, decision numbers, references and free text are in no file that leaves", async () => {
  const { out, problems } = await prepareFixtures(care);
  const texts = await textsIn(out);
  expect(JSON.stringify([texts, problems])).not.toMatch(/4711|P-[123]|niet mee mag|Voorbeeld|999900006/);
});

test("collective arrangements travel in the same delivery, without the line that names an unknown theme", async () => {
  const { out } = await prepareFixtures(care);
  const texts = await textsIn(out);
  expect(codedRows(texts["arrangements.csv"]!)).toEqual([
    "99AA00;99000001;behaviour;2025-08-25;;34",
    "99AA00;99000002;schoolPresence;2025-10-01;2026-03-31;3",
  ]);
});
