import { expect, test } from "vitest";
import { testCitizenNumbers } from "../../linkage/linkage.fixture.ts";
import { codesOf, prepareText, rowsOf } from "../prepare.fixture.ts";
import { help, measure, prepared, preparedFiles, tableOf } from "./bij.fixture.ts";

test("a line of youth care becomes one trajectory, in the words of the monitor", async () => {
  const { episodes, problems, keys, faults } = await prepared(
    help({ datum_einde: "20260131", reden_beeindiging: "03", postcode: "7511AB", kenmerk: "T-1" }),
  );
  expect(problems).toEqual([]);
  expect(faults).toEqual([]);
  expect(keys).toEqual([]);
  expect(episodes).toEqual([
    {
      reference: "99000001-T-1",
      identifier: "jjjjaaaag".padEnd(64, "p"),
      unlinked: "",
      municipality: "0153",
      provider: "99000001",
      form: "ambulatory",
      referrer: "municipality",
      collective: "0",
      requested_on: "",
      from: "2025-09-15",
      to: "2026-01-31",
      stop_reason: "earlyClient",
    },
  ]);
});

test("each hulpvorm of the CBS has its form of care", async () => {
  const codes = ["01", "02", "03", "04", "11", "12", "13", "14"];
  const { episodes } = await prepared(...codes.map((hulpvorm) => help({ hulpvorm, kenmerk: hulpvorm })));
  expect(Object.fromEntries(episodes.map(({ reference, form }) => [reference!.slice(9), form]))).toEqual({
    "01": "ambulatory",
    "02": "ambulatory",
    "03": "dayTreatment",
    "04": "ambulatory",
    "11": "residential",
    "12": "residential",
    "13": "residential",
    "14": "residential",
  });
});

test("each type of measure is protection or probation; the same code as a hulpvorm is something else", async () => {
  const protection = ["11", "12", "21", "22", "23"];
  const probation = ["41", "42", "50", "51", "61", "62", "63"];
  const { episodes, problems } = await prepared(
    ...[...protection, ...probation].map((code) => measure(code, { kenmerk: code })),
    help({ hulpvorm: "11", kenmerk: "foster" }),
  );
  const formsOf = (codes: readonly string[]) =>
    codes.map((code) => episodes.find(({ reference }) => reference === `99000009-${code}`)!.form);
  expect(new Set(formsOf(protection))).toEqual(new Set(["protection"]));
  expect(new Set(formsOf(probation))).toEqual(new Set(["probation"]));
  expect(episodes.find(({ reference }) => reference === "99000001-foster")!.form).toBe("residential");
  expect(problems).toEqual([]);
});

test("activities in the preventive judicial frame are no youth care and no measure", async () => {
  const { episodes, problems } = await prepared(measure("31"), help());
  expect(episodes).toHaveLength(1);
  expect(codesOf(problems)).toEqual(["preventive-no-care maatregel"]);
});

test("each referrer of the CBS has its word; 08 of iJw is not on this list and is told", async () => {
  const codes = ["01", "02", "03", "04", "05", "06", "07", "08", ""];
  const { episodes, problems } = await prepared(
    ...codes.map((verwijzer, place) => help({ verwijzer, datum_aanvang: `2025090${place + 1}` })),
  );
  expect(episodes.toSorted((a, b) => (a.from! < b.from! ? -1 : 1)).map(({ referrer }) => referrer)).toEqual([
    "municipality",
    "generalPractitioner",
    "youthDoctor",
    "certifiedInstitution",
    "medicalSpecialist",
    "none",
    "unknown",
    "unknown",
    "unknown",
  ]);
  expect(problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
    ["referrer-unknown", 9, "warning"],
    ["referrer-unknown", 10, "warning"],
  ]);
});

test("reasons of youth care and of measures have lists of their own", async () => {
  const reasons = (codes: readonly string[]) =>
    codes.map((reden_beeindiging, place) =>
      help({
        reden_beeindiging,
        datum_einde: "20260131",
        kenmerk: reden_beeindiging,
        datum_aanvang: `2025090${place + 1}`,
      }),
    );
  const care = await prepared(...reasons(["01", "02", "03", "04", "05", "06"]));
  expect(care.episodes.map(({ reference, stop_reason }) => [reference!.slice(9), stop_reason]).toSorted()).toEqual([
    ["01", "asPlanned"],
    ["02", "earlyAgreed"],
    ["03", "earlyClient"],
    ["04", "earlyProvider"],
    ["05", "earlyExternal"],
    ["06", ""],
  ]);
  expect(codesOf(care.problems)).toEqual(["stop-reason-unknown reden_beeindiging"]);
  const measures = await prepared(
    measure("11", { reden_beeindiging: "04", datum_einde: "20260131" }),
    measure("21", { reden_beeindiging: "12", datum_einde: "20260131" }),
    measure("41", { reden_beeindiging: "23", datum_einde: "20260131" }),
  );
  expect(measures.episodes.map(({ form, stop_reason }) => [form, stop_reason]).toSorted()).toEqual([
    ["probation", "otherDomain"],
    ["protection", "asPlanned"],
    ["protection", "other"],
  ]);
  expect(measures.problems).toEqual([]);
});

test("a measure runs at an institution from the day it was taken over until the day it was handed over", async () => {
  const { episodes, problems } = await prepared(
    measure("11", { datum_overgedragen: "20251031" }),
    measure("11", { aanbieder: "99000008", datum_aanvang: "", datum_overgedragen_gekregen: "20251101" }),
  );
  expect(problems).toEqual([]);
  expect(episodes.map(({ provider, from, to, stop_reason }) => [provider, from, to, stop_reason]).toSorted()).toEqual([
    ["99000008", "2025-11-01", "", ""],
    ["99000009", "2025-09-15", "2025-10-31", "otherProvider"],
  ]);
});

test("an unknown day counts widest: a start from the first of the month, an end to the last, with a warning", async () => {
  const { episodes, problems } = await prepared(
    help({ datum_aanvang: "20250900", datum_einde: "20260200", reden_beeindiging: "01" }),
  );
  expect(episodes.map(({ from, to }) => [from, to])).toEqual([["2025-09-01", "2026-02-28"]]);
  expect(problems.map(({ code, field, severity }) => [code, field, severity])).toEqual([
    ["day-unknown", "datum_aanvang", "warning"],
    ["day-unknown", "datum_einde", "warning"],
  ]);
});

test("the sentinels of the CBS for an unknown number and an unborn child count, and cannot be linked", async () => {
  const { episodes, problems, manifest } = await prepared(
    help({ bsn: "000000000" }),
    help({ bsn: "0" }),
    help({ bsn: "999999999" }),
    help({ bsn: "" }),
    help({ bsn: "12345" }),
  );
  expect(episodes.map(({ unlinked }) => unlinked).toSorted()).toEqual([
    "absent",
    "malformed",
    "unborn",
    "unknown",
    "unknown",
  ]);
  expect(codesOf(problems)).toEqual(["number-unlinked bsn"]);
  expect(manifest.counts).toMatchObject({ read: 5, delivered: 5, unlinked: 5 });
});

test("without a key of its own a trajectory is known by the file and the line where it stands", async () => {
  const [, second] = testCitizenNumbers(2);
  const { episodes } = await preparedFiles({
    "b-bij.csv": tableOf([help({ bsn: second! })]),
    "a-bij.csv": tableOf([help(), measure("11")]),
  });
  expect(episodes.map(({ reference }) => reference).toSorted()).toEqual([
    "99000001-1.2",
    "99000001-2.2",
    "99000009-1.3",
  ]);
});

test("names, birth dates, sex and perspective stay behind, whatever they are", async () => {
  const text =
    "Naam;Burgerservicenummer;Geboortedatum;Geslacht;Postcode/gemeente;AGB-code;Type jeugdhulp;Perspectief;Verwijzer;Datum aanvang jeugdhulp;Datum einde jeugdhulp;Reden beëindiging jeugdhulp\n" +
    "Jansen;999900006;20100000;X;GM0153;99000001;2;01;1;2025-09-15;;\n";
  const result = await prepareText({ format: "bij", files: { "cbs.csv": text }, organisation: "0153" });
  expect(codesOf(result.problems)).toEqual(["extra-columns"]);
  expect(rowsOf(result, "episodes.csv")).toMatchObject([
    { reference: "99000001-1.2", form: "ambulatory", referrer: "municipality", from: "2025-09-15" },
  ]);
  expect(JSON.stringify([result.files, result.problems])).not.toMatch(/Jansen|2010|GM0153/);
});

test("the grounds and the collective arrangements of the municipality go along in the same delivery", async () => {
  const { manifest } = await preparedFiles({
    "bij.csv": tableOf([help()]),
    "toestemmingen.csv": "bsn;school;grondslag;geldig_tot\n999900006;99AA00;toestemming;2026-07-31\n",
    "collectief.csv": "vestiging;aanbieder;thema;van;tot;bereik\n99AA00;99000001;gedrag;2025-08-25;;3\n",
  });
  expect(manifest.files.map(({ name, rows }) => [name, rows])).toEqual([
    ["episodes.csv", 1],
    ["grounds.csv", 1],
    ["arrangements.csv", 1],
  ]);
});
