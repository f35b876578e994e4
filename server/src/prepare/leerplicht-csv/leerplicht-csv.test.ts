import { expect, test } from "vitest";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";

const HEADER = {
  "niet-ingeschreven.csv": "sleutel;bsn;niet_ingeschreven_vanaf;tot",
  "meldingen.csv": "sleutel;bsn;vestiging;soort_melding;gemeld_op;van;tot;uren",
  "vrijstellingen.csv": "sleutel;bsn;artikel;van;tot",
  "begeleiding.csv": "sleutel;bsn;stap;op",
} as const;
type Name = keyof typeof HEADER;

/** All four files, empty but for the lines that are given. */
async function prepared(lines: Partial<Record<Name, readonly string[]>>) {
  const names = Object.keys(HEADER) as Name[];
  const files = Object.fromEntries(names.map((name) => [name, [HEADER[name], ...(lines[name] ?? [])].join("\n")]));
  const result = await prepareText({ format: "leerplicht-csv", files, organisation: "0153" });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, codes: codesOf(result.problems) };
}

/** What is told about one row, and whether it was delivered. */
async function toldOf(name: Name, line: string) {
  const { codes, manifest } = await prepared({ [name]: [line] });
  return [codes.join(", "), manifest.counts.delivered] as const;
}

test("who is not enrolled becomes a spell of the municipality, within the period", async () => {
  const result = await prepared({
    "niet-ingeschreven.csv": ["LP-1;999900006;2025-05-01;", "LP-2;;1-9-2025;2027-01-01"],
  });
  expect(result.problems).toEqual([]);
  expect(rowsOf(result, "spells.csv").map((row) => Object.values(row).toSpliced(1, 1))).toEqual([
    ["LP-2", "absent", "", "0153", "notEnrolled", "2025-09-01", "2026-07-31", "0"],
    ["LP-1", "", "", "0153", "notEnrolled", "2025-08-01", "2026-07-31", "0"],
  ]);
});

test("reports become rows with the kind that the law knows, in the words that offices use", async () => {
  const kinds = ["16 uur", "16-uursmelding", "LRV", "Langdurig relatief verzuim", "luxeverzuim", "overig"];
  const result = await prepared({
    "meldingen.csv": kinds.map((kind, at) => `M${at};999900018;99aa00;${kind};2025-10-06;2025-10-01;;`),
  });
  expect(result.problems).toEqual([]);
  const rows = rowsOf(result, "reports.csv");
  expect(rows.map(({ kind }) => kind)).toEqual([
    "sixteenHours",
    "sixteenHours",
    "longTerm",
    "longTerm",
    "luxury",
    "other",
  ]);
  expect(rows[0]).toMatchObject({
    reference: "M0",
    site: "99AA00",
    reported: "2025-10-06",
    from: "2025-10-01",
    to: "",
  });
  expect(result.manifest.counts).toMatchObject({ read: 6, delivered: 6 });
});

test("exactly sixteen hours is enough for a report of sixteen hours, and a quarter less is not", async () => {
  const of = (hours: string) => toldOf("meldingen.csv", `M1;;;16 uur;2025-10-06;2025-09-08;2025-10-03;${hours}`);
  expect(await of("16")).toEqual(["", 1]);
  expect(await of("16,0")).toEqual(["", 1]);
  expect(await of("15,75")).toEqual(["report-below-sixteen uren", 0]);
  expect(await of("veel")).toEqual(["report-hours uren", 0]);
  expect(await toldOf("meldingen.csv", "M1;;;luxe;2025-10-06;2025-10-06;;5")).toEqual(["", 1]);
});

test("a report within five working days is on time, and one a day later is delivered with a warning", async () => {
  // the sixteen hours were reached on Friday 3 October
  const sixteen = (reported: string) => toldOf("meldingen.csv", `M1;;;16 uur;${reported};2025-09-08;2025-10-03;`);
  expect(await sixteen("2025-10-10")).toEqual(["", 1]);
  expect(await sixteen("2025-10-13")).toEqual(["report-late gemeld_op", 1]);
  // absent since Monday 8 December, four weeks are over on 5 January
  const long = (reported: string) => toldOf("meldingen.csv", `M1;;;langdurig;${reported};2025-12-08;;`);
  expect(await long("2026-01-12")).toEqual(["", 1]);
  expect(await long("2026-01-13")).toEqual(["report-late gemeld_op", 1]);
  expect(await toldOf("meldingen.csv", "M1;;;overig;2026-06-30;2025-09-01;;")).toEqual(["", 1]);
});

test("each fault of a report leaves it out and names the field", async () => {
  const cases: readonly (readonly [line: string, problem: string])[] = [
    [";;;luxe;2025-10-06;2025-10-06;;", "reference-missing sleutel"],
    ["999900006;;;luxe;2025-10-06;2025-10-06;;", "reference-is-citizen-number sleutel"],
    ["M1;;99AA;luxe;2025-10-06;2025-10-06;;", "site-form vestiging"],
    ["M1;;;vakantie;2025-10-06;2025-10-06;;", "word-unknown soort_melding"],
    ["M1;;;RMC (18+);2025-10-06;2025-10-06;;", "report-rmc soort_melding"],
    ["M1;;;RMC;2025-10-06;2025-10-06;;", "report-rmc soort_melding"],
    ["M1;;;luxe;;2025-10-06;;", "date-form gemeld_op"],
    ["M1;;;luxe;2025-07-31;2025-07-30;;", "outside-period gemeld_op"],
    ["M1;;;luxe;2025-10-06;2025-02-30;;", "date-form van"],
    ["M1;;;luxe;2026-07-31;2026-08-03;;", "outside-period van"],
    ["M1;;;luxe;2025-10-06;2025-10-06;2025-10-05;", "date-order tot"],
    ["M1;;;luxe;2025-10-06;2025-10-06;", "too-few-or-many-cells"],
  ];
  for (const [line, expected] of cases) expect(await toldOf("meldingen.csv", line), line).toEqual([expected, 0]);
});

test("a report of before the absence began is delivered with a warning", async () => {
  expect(await toldOf("meldingen.csv", "M1;;;luxe;2025-10-06;2025-10-13;;")).toEqual(["report-early gemeld_op", 1]);
});

test("exemptions become rows by their article, whichever way it is written", async () => {
  const articles = ["5 onder a", "art. 5 sub b", "5 onder c", "5a", "artikel 15"];
  const result = await prepared({
    "vrijstellingen.csv": articles.map((article, at) => `V${at};;${article};2025-08-01;2026-07-31`),
  });
  expect(result.problems).toEqual([]);
  expect(rowsOf(result, "exemptions.csv").map(({ article }) => article)).toEqual([
    "5-onder-a",
    "5-onder-b",
    "5-onder-c",
    "5a",
    "15",
  ]);
});

test("5.a may be either of two exemptions and is left out, with the reason", async () => {
  expect(await toldOf("vrijstellingen.csv", "V1;;5.a;2025-08-01;")).toEqual(["article-ambiguous artikel", 0]);
  expect(await toldOf("vrijstellingen.csv", "V1;;11g;2025-08-01;")).toEqual(["article-other artikel", 0]);
  expect(await toldOf("vrijstellingen.csv", "V1;;5;2025-08-01;")).toEqual(["article-unknown artikel", 0]);
});

test("a file that writes 5b for 5 onder b cannot mean trekkend bestaan by a bare 5a, also when 5a comes first", async () => {
  const result = await prepared({ "vrijstellingen.csv": ["V1;;5a;2025-08-01;", "V2;;5b;2025-08-01;"] });
  expect(result.codes).toEqual(["article-ambiguous artikel"]);
  expect(rowsOf(result, "exemptions.csv")).toMatchObject([{ reference: "V2", article: "5-onder-b" }]);
});

test("5 onder a for longer than a school year is delivered with a warning; 5a may last", async () => {
  const of = (article: string, from: string, to: string) =>
    toldOf("vrijstellingen.csv", `V1;;${article};${from};${to}`);
  expect(await of("5 onder a", "2025-08-01", "2026-07-31")).toEqual(["", 1]);
  expect(await of("5 onder a", "2024-08-01", "2026-07-31")).toEqual(["exemption-long tot", 1]);
  expect(await of("5 onder a", "2024-08-01", "")).toEqual(["exemption-long tot", 1]);
  expect(await of("5a", "2019-08-01", "")).toEqual(["", 1]);
});

test("an exemption that ended before the period, or begins after it, is not of this delivery", async () => {
  for (const span of ["2024-08-01;2025-07-31", "2026-08-01;"])
    expect(await toldOf("vrijstellingen.csv", `V1;;5a;${span}`)).toEqual(["outside-period van", 0]);
});

test("steps for who sits at home become rows, also those of before the period", async () => {
  const result = await prepared({
    "begeleiding.csv": ["LP-1;999900006;Plan van aanpak;2025-05-12", "LP-1;999900006;thuiszitterstafel;2025-09-01"],
  });
  expect(result.problems).toEqual([]);
  expect(rowsOf(result, "guidance.csv").map(({ step, on }) => [step, on])).toEqual([
    ["consultation", "2025-09-01"],
    ["plan", "2025-05-12"],
  ]);
  expect(await toldOf("begeleiding.csv", "LP-1;;gesprek;2025-09-01")).toEqual(["word-unknown stap", 0]);
  expect(await toldOf("begeleiding.csv", "LP-1;;plan;2026-09-01")).toEqual(["outside-period op", 0]);
  expect(await toldOf("begeleiding.csv", "LP-1;;plan;gisteren")).toEqual(["date-form op", 0]);
});

test("the same row twice counts once, and two youths under one key do not hide each other", async () => {
  const line = "LP-1;999900006;2025-09-01;";
  const result = await prepared({ "niet-ingeschreven.csv": [line, line, "LP-1;999900018;2025-09-01;"] });
  expect(result.codes).toEqual(["row-twice"]);
  expect(rowsOf(result, "spells.csv")).toHaveLength(2);
});

test("the kind of a file is seen by its columns, whatever its name", async () => {
  const files = {
    "export (3).csv": `${HEADER["niet-ingeschreven.csv"]}\nLP-1;;2025-09-01;\n`,
    "a.csv": "Sleutel;BSN;Artikel;Begindatum;Einddatum;Naam\nV1;;5a;2025-09-01;;Jan\n",
  };
  const result = await prepareText({ format: "leerplicht-csv", files, organisation: "0153" });
  expect(Object.keys(result.files).toSorted()).toEqual(["exemptions.csv", "manifest.json", "spells.csv"]);
  expect(JSON.stringify(result)).not.toContain("Jan");
});

test("without the file of who is not enrolled there is no delivery, as the municipality would come to stand at none", async () => {
  const problems: string[] = [];
  const run = prepareText({
    format: "leerplicht-csv",
    files: { "begeleiding.csv": `${HEADER["begeleiding.csv"]}\nLP-1;;plan;2025-09-01\n` },
    organisation: "0153",
    onProblem: ({ code }) => problems.push(code),
  });
  await expect(run).rejects.toMatchObject({ code: "no-usable-file" });
  expect(problems).toEqual(["no-not-enrolled", "leerplicht-files-absent"]);
});

test("a municipality of which everybody is enrolled delivers a header only, and is told which files it left out", async () => {
  const files = { "niet-ingeschreven.csv": `${HEADER["niet-ingeschreven.csv"]}\n` };
  const { manifest, problems } = await prepareText({ format: "leerplicht-csv", files, organisation: "0153" });
  expect(manifest.counts).toMatchObject({ read: 0, delivered: 0 });
  expect(manifest.files.map(({ name }) => name)).toEqual(["spells.csv"]);
  expect(problems).toMatchObject([{ code: "leerplicht-files-absent", severity: "warning" }]);
  expect(problems[0]!.reason).toContain("meldingen, vrijstellingen, begeleiding");
});

test("a school cannot deliver the file of a municipality", async () => {
  const files = { "niet-ingeschreven.csv": `${HEADER["niet-ingeschreven.csv"]}\n` };
  const run = prepareText({ format: "leerplicht-csv", files, organisation: "99001" });
  await expect(run).rejects.toMatchObject({ code: "organisation-form", remedy: /gemeentecode/ });
});

test("a file with a good name and a missing column says which", async () => {
  const problems: string[] = [];
  const files = {
    "niet-ingeschreven.csv": `${HEADER["niet-ingeschreven.csv"]}\n`,
    "meldingen.csv": "sleutel;bsn;van\nM1;;2025-09-01\n",
    "verzuim.csv": "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten\n",
  };
  await prepareText({
    format: "leerplicht-csv",
    files,
    organisation: "0153",
    onProblem: ({ reason }) => problems.push(reason),
  });
  expect(problems.join(" ")).toContain("soort_melding, gemeld_op");
  expect(problems.join(" ")).toContain("verzuim van het formaat verzuim-csv");
});
