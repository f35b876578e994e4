import { expect, test } from "vitest";
import { codedRows, prepareFixtures, textsIn } from "./preparing.ts";

const care = {
  format: "ijw",
  organisation: "0153",
  files: ["JW301.xml", "JW307.xml", "JW305.xml", "toestemmingen.csv"],
} as const;

test("starts and stops of a municipality become episodes; allocations do not", async () => {
  const { manifest, problems, out } = await prepareFixtures(care);
  expect(manifest.counts).toEqual({ read: 6, delivered: 4, rejected: 2, unlinked: 0 });
  const texts = await textsIn(out);
  expect(codedRows(texts["episodes.csv"]!)).toEqual([
    "99000001-300201;linked;;0153;99000001;ambulatory;unknown;0;;2025-09-15;2026-01-31;asPlanned",
    "99000001-300202;linked;;0153;99000001;dayTreatment;unknown;0;;2024-02-01;;",
    "99000001-300203;linked;;0153;99000001;protection;unknown;0;;2025-10-01;;",
    "99000001-300206;linked;;0153;99000001;crisis;unknown;0;;2025-12-01;2025-12-20;earlyExternal",
  ]);
  expect(codedRows(texts["grounds.csv"]!)).toEqual(["linked;99AA00;consent;2027-07-31"]);
  expect(problems.map(({ code, file, row }) => [code, file, row])).toEqual([
    ["category-no-care", "JW305.xml", 4],
    ["category-unknown", "JW305.xml", 5],
    ["stop-alone", "JW307.xml", 2],
    ["allocations-only", "JW301.xml", null],
    ["ground-unlinked", "toestemmingen.csv", 3],
  ]);
});

test("the pupil of a school and the youth of a municipality get the same identifier, and another in another year", async () => {
  const idOf = (text: string, reference: string) => new RegExp(`^${reference};([a-p]{64});`, "m").exec(text)?.[1];
  const episodes = (await textsIn((await prepareFixtures(care)).out))["episodes.csv"]!;
  const school = await prepareFixtures({ format: "edexml", organisation: "99AA", files: ["edexml-12.xml"] });
  const pupils = (await textsIn(school.out))["enrolments.csv"]!;
  expect(idOf(pupils, "99AA-01")).toBe(idOf(episodes, "99000001-300201"));
  expect(idOf(pupils, "99AA-05")).toBe(idOf(episodes, "99000001-300203"));
  expect(idOf(pupils, "99AA-02")).not.toBe(idOf(episodes, "99000001-300201"));
});

test("messages for another municipality make no delivery", async () => {
  await expect(prepareFixtures({ ...care, organisation: "0363" })).rejects.toMatchObject({ code: "no-usable-file" });
});
