import fc from "fast-check";
import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import type { RowProblem } from "../problem.ts";
import { PUPIL_COLUMNS } from "./columns.ts";
import { leerlingenCsv } from "./leerlingen-csv.ts";

const HEADER = PUPIL_COLUMNS.join(";");

interface Request {
  readonly organisation?: string;
  readonly onProblem?: (problem: RowProblem) => void;
}

async function prepared(files: string | Record<string, string>, { organisation = "99001", onProblem }: Request = {}) {
  const named = typeof files === "string" ? { "leerlingen.csv": files } : files;
  const request = onProblem === undefined ? {} : { onProblem };
  const result = await prepareText({ format: "leerlingen-csv", organisation, files: named, ...request });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, pupils: rowsOf(result, "enrolments.csv"), classes: rowsOf(result, "classes.csv") };
}

const lines = (...rows: readonly string[]) => `${[HEADER, ...rows].join("\n")}\n`;

test("a line becomes one coded row, and the classes follow from the pupils", async () => {
  const { pupils, classes, problems } = await prepared(
    lines(
      "1001;999900006;99AA00;3a;3;v;2019-03-09;7511AB;2023-08-28;",
      "1002;;99AA00;4/5;4;m;9-3-2018;7511;;1-2-2026",
      "1003;;99AA00;4/5;5;;;;;",
    ),
  );
  expect(problems).toEqual([]);
  expect(pupils.find((row) => row.reference === "1001")).toEqual({
    reference: "1001",
    identifier: "jjjjaaaag".padEnd(64, "p"),
    unlinked: "",
    site: "99AA00",
    class: "3a",
    year_group: "3",
    sex: "female",
    birth_month: "2019-03",
    residence: "0153",
    from: "2025-08-01",
    to: "2026-07-31",
  });
  expect(pupils.find((row) => row.reference === "1002")).toMatchObject({
    class: "4-5",
    sex: "male",
    birth_month: "2018-03",
    residence: "0153",
    to: "2026-02-01",
  });
  expect(pupils.find((row) => row.reference === "1003")).toMatchObject({ sex: "unknown", birth_month: "" });
  expect(classes.map((row) => Object.values(row).join(";"))).toEqual(["99AA00;3a;3;0", "99AA00;4-5;;1"]);
});

test("three columns are enough, in any order", async () => {
  const { pupils } = await prepared("vestiging;bsn;leerlingsleutel\n99AA00;;1\n");
  expect(pupils).toMatchObject([{ reference: "1", site: "99AA00", class: "", from: "2025-08-01" }]);
});

test("a table is known for one of pupils by its columns; one of absence is not, though it has the same keys", async () => {
  const known = (header: string) => leerlingenCsv.roleOf(`${header}\n`, "export.csv");
  expect(known("bsn;leerlingsleutel;vestiging;naam")).toBe("leerlingen");
  expect(known("leerlingsleutel;geslacht")).toBe("leerlingen");
  expect(known("leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten")).toBeNull();
  expect(known("naam;adres")).toBeNull();
  expect(leerlingenCsv.roleOf("naam;adres\n", "Leerlingen 2025.csv")).toBe("leerlingen");
});

test("a missing column is told by its name", async () => {
  const problems: RowProblem[] = [];
  const run = prepared("leerlingsleutel;bsn;groep\n1;;3\n", { onProblem: (one) => problems.push(one) });
  await expect(run).rejects.toMatchObject({ code: "no-usable-file" });
  expect(problems[0]!.reason).toContain("vestiging");
});

test("a citizen number that a spreadsheet spoiled is linked all the same: zero lost, points, or kept as text", async () => {
  const [number] = testCitizenNumbers(1) as [string];
  const written = [number, number.replace(/^(....)(..)(...)$/, "$1.$2.$3"), `="${number}"`, `${number},0`];
  const { pupils, problems } = await prepared(lines(...written.map((bsn, place) => `L${place};${bsn};99AA00;;;;;;;`)));
  expect(problems).toEqual([]);
  expect(new Set(pupils.map((row) => row.identifier)).size).toBe(1);
  // eight digits: the zero is put back before the eleven test, which these fail
  const { pupils: lost } = await prepared(lines("L1;10000007;99AA00;;;;;;;"));
  expect(lost[0]!.unlinked).toBe("checksum");
});

test("the words and digits for sex, and year groups as schools write them, become the words of the monitor", async () => {
  const sexes = ["m", "V", "Jongen", "meisje", "1", "2", "x", "9", "o", "0"];
  const { pupils } = await prepared(lines(...sexes.map((sex, place) => `L${place};;99AA00;;;${sex};;;;`)));
  expect(pupils.toSorted((a, b) => (a.reference! < b.reference! ? -1 : 1)).map((row) => row.sex)).toEqual(
    "male female male female male female unspecified unspecified unknown unknown".split(" "),
  );
  const years = ["groep 3", "8", "klas 2", "vo6", "SBO", "vso", "h", "16"];
  const { pupils: others, problems } = await prepared(
    lines(...years.map((year, place) => `L${place};;99AA00;;${year};m;;;;`)),
  );
  expect(others.toSorted((a, b) => (a.reference! < b.reference! ? -1 : 1)).map((row) => row.year_group)).toEqual(
    "3 8 12 16 S V H 16".split(" "),
  );
  expect(problems).toEqual([]);
});

test("the site may be two digits when one school delivers, and empty when one site does", async () => {
  const sites = async (organisation: string, ...written: readonly string[]) => {
    const rows = written.map((site, place) => `L${place};;${site};;;m;;;;`);
    const { pupils } = await prepared(lines(...rows), { organisation });
    return pupils.map((row) => row.site).toSorted();
  };
  expect(await sites("99AA", "00", "1", "99aa02")).toEqual(["99AA00", "99AA01", "99AA02"]);
  expect(await sites("99AA01", "", "99AA01")).toEqual(["99AA01", "99AA01"]);
});

test("each fault of a line is told with its line and field; an error leaves the pupil out, a warning one field", async () => {
  const cases: readonly (readonly [string, string])[] = [
    [";;99AA00;;;m;;;;", "reference-missing leerlingsleutel"],
    ["Jan Jansen;;99AA00;;;m;;;;", "reference-form leerlingsleutel"],
    ["=1+1;;99AA00;;;m;;;;", "reference-form leerlingsleutel"],
    ["999900006;;99AA00;;;m;;;;", "reference-is-citizen-number leerlingsleutel"],
    ["L1;;;;;m;;;;", "site-form vestiging"],
    ["L1;;99AA00;;;m;;;2025-02-30;", "date-form van"],
    ["L1;;99AA00;;;m;;;;45901", "date-form tot"],
    ["L1;;99AA00;;;m;;;2026-01-01;2025-12-31", "date-order tot"],
    ["L1;;99AA00;;;m;;;;2025-07-31", "outside-period van"],
    ["L1;;99AA00;;;m;31-31-2019;;;", "birth-date geboortedatum"],
    ["L1;;99AA00;;;w;;;;", "sex-word-unknown geslacht"],
    ["L1;;99AA00;;9;m;;;;", "year-group-unknown jaargroep"],
    ["L1;;99AA00;;;m;;75;;", "postcode-form postcode"],
    ["L1;999900007;99AA00;;;m;;;;", "number-unlinked bsn"],
    ["L1;;99AA00;3 de vissen;;m;;;;", "group-form groep"],
    ["L1;;99AA00;juf-hannelore;;m;;;;", "group-is-name groep"],
    ["L1;;99AA00", "too-few-or-many-cells"],
  ];
  for (const [line, expected] of cases) {
    const { problems, manifest } = await prepared(lines(line));
    expect(codesOf(problems), line).toEqual([expected]);
    expect(problems[0]!.row, line).toBe(2);
    expect(manifest.counts.rejected, line).toBe(problems[0]!.severity === "error" ? 1 : 0);
  }
});

test("a class that may not be told is told of once, not for each of its pupils", async () => {
  const rows = ["1", "2", "3"].map((key) => `${key};;99AA00;Bij juf Hannelore;4;m;;;;`);
  const { problems, pupils, classes, files } = await prepared(lines(...rows));
  expect(problems.map(({ code, row }) => [code, row])).toEqual([["group-is-name", 2]]);
  expect(pupils.map((row) => [row.class, row.year_group])).toEqual(Array(3).fill(["", "4"]));
  expect(classes).toEqual([]);
  expect(JSON.stringify([files, problems])).not.toMatch(/hannelore/i);
});

test("names beside the columns go to the key file and nowhere else, and a key with such a name is refused", async () => {
  const text = `roepnaam;achternaam;${HEADER}\nSam;Jansen;1001;;99AA00;;;m;;;;\nKim;Pietersen;k.pietersen;;99AA00;;;v;;;;\n`;
  const { keys, problems, pupils, files } = await prepared(text);
  expect(keys).toEqual([{ kind: "leerling", site: "99AA00", reference: "1001", name: "Sam Jansen" }]);
  expect(codesOf(problems)).toEqual(["extra-columns", "reference-is-name leerlingsleutel"]);
  expect(pupils).toHaveLength(1);
  expect(JSON.stringify([files, problems])).not.toMatch(/jansen|pietersen|\bSam\b|\bKim\b/i);
});

test("the faults of a spreadsheet do no harm: empty rows, a header that comes back, a tab or comma between cells", async () => {
  const good = lines("1;;99AA00;3a;3;m;2019-03-09;7511;;");
  const expected = await prepared(good);
  const spoiled = [
    `${good};;;;;;;;;\n${HEADER}\n;;;;;;;;;\n`,
    `\uFEFFsep=;\r\n${good.replaceAll("\n", "\r\n")}`,
    good.replaceAll(";", "\t"),
    good.replaceAll(";", ","),
    good.replaceAll(/[^;\n]+/g, '"$&"'),
  ];
  for (const text of spoiled)
    expect((await prepared(text)).files["enrolments.csv"]).toBe(expected.files["enrolments.csv"]);
});

test("the same pupil twice at one site counts once, also over two files; at two sites twice", async () => {
  const { pupils, problems } = await prepared({
    "leerlingen-a.csv": lines("1;;99AA00;;;m;;;;", "1;;99AA01;;;m;;;;"),
    "leerlingen-b.csv": lines("1;;99AA00;;;m;;;;"),
  });
  expect(pupils.map((row) => row.site)).toEqual(["99AA00", "99AA01"]);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([["reference-twice", "leerlingen-b.csv"]]);
});

test("a school delivers only its own sites", async () => {
  const { pupils, problems } = await prepared(lines("1;;99AA00;;;m;;;;", "2;;99BB00;;;m;;;;"), {
    organisation: "99AA",
  });
  expect(pupils.map((row) => row.site)).toEqual(["99AA00"]);
  expect(codesOf(problems)).toEqual(["other-site vestiging"]);
});

test("any garbage in the cells gives a row or a problem for each line, and no number or formula comes through", async () => {
  const numbers = testCitizenNumbers(20);
  const cell = fc.oneof(
    fc.string({ maxLength: 10 }).map((text) => text.replace(/[\r\n]/g, "")),
    fc.constantFrom("", "99AA00", "3a", "m", "2025-09-01", '="x"', "=cmd", "+1", "-1", "@a", '"', "__proto__"),
    fc.constantFrom(...numbers),
  );
  const row = fc.array(cell, { minLength: 10, maxLength: 10 }).map((cells) => `L${cells.join(";")}`);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const { manifest, files, problems } = await prepared(lines(...rows));
      expect(manifest.counts.read).toBe(rows.length);
      const left = Object.entries(files).filter(([name]) => name.endsWith(".csv"));
      const text = JSON.stringify([left, problems]);
      for (const number of numbers) expect(text).not.toContain(number);
      for (const [, csv] of left) expect(csv).not.toMatch(/(^|;)[=+@-]/m);
    }),
  );
});
