import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf } from "../prepare.fixture.ts";
import { help, measure, prepared, preparedFiles, tableOf } from "./bij.fixture.ts";
import { BIJ_COLUMNS } from "./columns.ts";

test("each fault leaves its line out and names the column, never the value", async () => {
  const cases: readonly (readonly [line: ReturnType<typeof help>, problem: string])[] = [
    [help({ hulpvorm: "09" }), "form-unknown hulpvorm"],
    [help({ hulpvorm: "" }), "form-unknown hulpvorm"],
    [measure("13"), "form-unknown maatregel"],
    [help({ maatregel: "11" }), "form-or-measure maatregel"],
    [help({ aanbieder: "" }), "provider-form aanbieder"],
    [help({ aanbieder: "Stichting X" }), "provider-form aanbieder"],
    [help({ datum_aanvang: "20270631" }), "date-form datum_aanvang"],
    [help({ datum_aanvang: "" }), "date-form datum_aanvang"],
    [help({ datum_aanvang: "20250000" }), "month-unknown datum_aanvang"],
    [help({ datum_einde: "00000000", reden_beeindiging: "01" }), "month-unknown datum_einde"],
    [help({ datum_einde: "20260231", reden_beeindiging: "01" }), "date-form datum_einde"],
    [help({ datum_einde: "20250914", reden_beeindiging: "01" }), "date-order datum_einde"],
    [help({ datum_aanvang: "20260801" }), "outside-period datum_aanvang"],
    [
      help({ datum_aanvang: "20240101", datum_einde: "20250731", reden_beeindiging: "01" }),
      "outside-period datum_aanvang",
    ],
    [help({ postcode: "1234AB" }), "other-municipality postcode"],
    [help({ postcode: "7511AB", gemeentecode: "0363" }), "other-municipality gemeentecode"],
    [help({ gemeentecode: "Enschede" }), "place-form gemeentecode"],
    [help({ kenmerk: "Jan J." }), "reference-form kenmerk"],
    [help({ kenmerk: "x".repeat(60) }), "reference-form kenmerk"],
    [help({ kenmerk: "999900006" }), "reference-is-citizen-number kenmerk"],
  ];
  for (const [line, expected] of cases) {
    const { problems, episodes, balanced } = await prepared(help({ datum_aanvang: "20250901" }), line);
    expect(codesOf(problems), JSON.stringify(line)).toEqual([expected]);
    expect(problems[0]).toMatchObject({ row: 3, file: "bij.csv", severity: "error" });
    expect(episodes).toHaveLength(1);
    expect(balanced).toBe(true);
  }
});

test("all faults of a line are told at once", async () => {
  const { problems } = await prepared(help({ hulpvorm: "x", datum_aanvang: "ooit", aanbieder: "1" }), help());
  expect(codesOf(problems).toSorted()).toEqual([
    "date-form datum_aanvang",
    "form-unknown hulpvorm",
    "provider-form aanbieder",
  ]);
});

test("youths of other municipalities are left out; the code of the municipality goes before the postcode", async () => {
  const { episodes } = await prepared(
    help({ postcode: "7511 AB", kenmerk: "postcode" }),
    help({ postcode: "7511", datum_aanvang: "20250916", kenmerk: "four-digits" }),
    help({ postcode: "153", datum_aanvang: "20250917", kenmerk: "lost-zero" }),
    help({ gemeentecode: "GM0153", postcode: "1234AB", datum_aanvang: "20250918", kenmerk: "both" }),
    help({ datum_aanvang: "20250919", kenmerk: "neither" }),
    help({ postcode: "1234AB", datum_aanvang: "20250920", kenmerk: "elsewhere" }),
    help({ gemeentecode: "0363", datum_aanvang: "20250921", kenmerk: "elsewhere-too" }),
  );
  expect(episodes.map(({ reference }) => reference!.slice(9)).toSorted()).toEqual([
    "both",
    "four-digits",
    "lost-zero",
    "neither",
    "postcode",
  ]);
});

test("postcodes without a known municipality count, and are told with their number", async () => {
  const { episodes, problems } = await prepared(
    help({ postcode: "9999ZZ" }),
    help({ postcode: "9998ZZ", hulpvorm: "03" }),
    help({ hulpvorm: "04" }),
  );
  expect(episodes).toHaveLength(3);
  expect(codesOf(problems)).toEqual(["residence-unsure"]);
  expect(problems[0]!.reason).toContain("gemeente: 2.");
});

test("care that runs on is in the files of both half-years and counts once, with the end that one of them knows", async () => {
  const running = help({ kenmerk: "first-half" });
  const ended = help({ datum_einde: "20260315", reden_beeindiging: "01", kenmerk: "second-half" });
  for (const files of [
    { "2025-2.csv": tableOf([running]), "2026-1.csv": tableOf([ended]) },
    { "2025-2.csv": tableOf([ended]), "2026-1.csv": tableOf([running]) },
  ]) {
    const { episodes, problems, manifest } = await preparedFiles(files);
    expect(episodes.map(({ to, stop_reason }) => [to, stop_reason])).toEqual([["2026-03-15", "asPlanned"]]);
    expect(codesOf(problems)).toEqual(["trajectories-twice"]);
    expect(manifest.counts).toMatchObject({ read: 1, delivered: 1, rejected: 0 });
  }
});

test("another form, another provider or another first day is another trajectory; so is a youth without a number", async () => {
  const { episodes, problems } = await prepared(
    help(),
    help({ hulpvorm: "04" }),
    help({ aanbieder: "99000002" }),
    help({ datum_aanvang: "20251001" }),
    help({ bsn: "000000000" }),
    help({ bsn: "000000000" }),
  );
  expect(episodes).toHaveLength(6);
  expect(problems).toEqual([]);
});

test("a table without a form of care, and a file with fixed widths, are named for what they lack", async () => {
  const { problems, episodes } = await preparedFiles({
    "bij.csv": tableOf([help()]),
    "bij-oud.csv": "bsn;aanbieder;datum aanvang;datum einde\n999900006;99000001;20250915;\n",
    "cbs.txt": "99990000620100214V7511AB02      20250915\n",
  });
  expect(problems.map(({ code, file }) => [code, file])).toEqual([
    ["other-file", "cbs.txt"],
    ["no-form-column", "bij-oud.csv"],
  ]);
  expect(problems[0]!.reason).toContain("vaste kolombreedtes");
  expect(episodes).toHaveLength(1);
});

test("a table without the column of the provider is refused with the name of that column", async () => {
  const { problems } = await preparedFiles({
    "bij.csv": tableOf([help()]),
    "een-aanbieder.csv": "bsn;hulpvorm;datum aanvang;datum einde\n999900006;02;20250915;\n",
  });
  expect(problems.map(({ code, reason }) => [code, reason])).toEqual([
    ["missing-columns", "In dit bestand ontbreken deze kolommen: aanbieder."],
  ]);
});

const anyCell = fc.oneof(
  fc.constantFrom("999900006", "000000000", "99000001", "20250915", "20250900", "20250000", "02", "11", "31", "0153"),
  fc.constantFrom("7511AB", "1234AB", "2027-06-31", "=1+1", ""),
  fc.string({ maxLength: 10 }),
);

test("whatever stands in the cells, what is delivered follows the layout and holds no citizen number", async () => {
  const row = fc.array(anyCell, { minLength: BIJ_COLUMNS.length, maxLength: BIJ_COLUMNS.length });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
      const lines = rows.map((cells) => cells.map((cell) => cell.replaceAll(/[;"\r\n]/g, "")).join(";"));
      const { faults, balanced, files } = await preparedFiles({
        "bij.csv": `${tableOf([help()])}${lines.join("\n")}\n`,
      });
      expect(faults).toEqual([]);
      expect(balanced).toBe(true);
      expect(files["episodes.csv"]).not.toMatch(/(?<!\d)999900006(?!\d)/);
    }),
    { numRuns: 80 },
  );
});

test("in whatever order the lines stand, the same care is delivered", async () => {
  const numbers = testCitizenNumbers(4);
  const line = fc.record({
    bsn: fc.constantFrom(...numbers, "000000000"),
    hulpvorm: fc.constantFrom("02", "14"),
    datum_aanvang: fc.constantFrom("20250901", "20250900", "20251001"),
    datum_einde: fc.constantFrom("", "20260131"),
    reden_beeindiging: fc.constant("01"),
    kenmerk: fc.constant("T"),
  });
  const lines = fc.array(line, { minLength: 1, maxLength: 8 });
  const shuffled = lines.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([all, otherwise]) => {
      const once = await prepared(...all.map(help));
      const again = await prepared(...otherwise.map(help));
      expect(again.files["episodes.csv"]).toBe(once.files["episodes.csv"]);
    }),
    { numRuns: 40 },
  );
});
