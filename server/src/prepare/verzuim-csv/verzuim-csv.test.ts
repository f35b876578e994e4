import { expect, test } from "vitest";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";

const HEADER = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten\n";
const CALENDAR = "vestiging;dag;lesminuten\n";

async function prepared(lines: string | readonly string[], { organisation = "99001", calendar = "" } = {}) {
  const text = typeof lines === "string" ? lines : `${HEADER}${lines.join("\n")}\n`;
  const files = { "verzuim.csv": text, ...(calendar === "" ? {} : { "schoolkalender.csv": CALENDAR + calendar }) };
  const result = await prepareText({ format: "verzuim-csv", files, organisation });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, spells: rowsOf(result, "spells.csv"), days: rowsOf(result, "calendar.csv") };
}

/** The one problem of a single spell, or null. */
async function problemOf(line: string, organisation = "99001") {
  const byMunicipality = /^\d{4}$/.test(organisation);
  const site = organisation === "99001" ? "99AA00" : organisation.padEnd(6, "0");
  const good = byMunicipality ? "ok;;;;niet-ingeschreven;2025-09-01;;" : `ok;;${site};;ziek;2025-09-01;2025-09-01;60`;
  const { problems } = await prepared([good, line], { organisation });
  expect(problems.every(({ row, file }) => row === 3 && file === "verzuim.csv")).toBe(true);
  return codesOf(problems).join(", ") || null;
}

test("a spell becomes one row, with the Dutch words of its kind in those of the monitor", async () => {
  const kinds = ["ziek", "verlof", "geschorst", "ongeoorloofd", "luxeverzuim"];
  const { spells, problems } = await prepared(
    kinds.map((kind, place) => `L${place};999900006;99AA00;0153;${kind};2025-09-0${place + 1};2025-09-08;330`),
  );
  expect(problems).toEqual([]);
  expect(spells.map(({ kind }) => kind)).toEqual(["sick", "leave", "suspended", "unauthorised", "luxury"]);
  expect(spells[0]).toEqual({
    reference: "L0",
    identifier: "jjjjaaaag".padEnd(64, "p"),
    unlinked: "",
    site: "99AA00",
    residence: "0153",
    kind: "sick",
    from: "2025-09-01",
    to: "2025-09-08",
    minutes: "330",
  });
});

test("a spell that still runs ends on the last day of the period", async () => {
  const { spells } = await prepared(["L1;;99AA00;;ongeoorloofd;2026-05-01;;6000"]);
  expect(spells[0]).toMatchObject({ to: "2026-07-31", unlinked: "absent", residence: "" });
});

test("what a spreadsheet does to codes and dates is undone: lost zeros, Dutch dates, small letters", async () => {
  const { spells } = await prepared(["L1;;99aa00;153;Ziek;1-9-2025;02-09-2025;0060"]);
  expect(spells[0]).toMatchObject({
    site: "99AA00",
    residence: "0153",
    kind: "sick",
    from: "2025-09-01",
    to: "2025-09-02",
    minutes: "60",
  });
});

test("whole minutes are whole minutes, also when a spreadsheet adds noughts behind a comma", async () => {
  const { spells, problems } = await prepared([
    "L1;;99AA00;;ziek;2025-09-01;2025-09-01;330,0",
    "L2;;99AA00;;ziek;2025-09-01;2025-09-01;60.00",
  ]);
  expect(problems).toEqual([]);
  expect(spells.map(({ minutes }) => minutes).toSorted()).toEqual(["330", "60"]);
});

test("who lives in a municipality of before a merger lives in its successor, and in a divided one nobody knows where", async () => {
  const { spells, problems } = await prepared([
    "L1;;99AA00;0398;ziek;2025-09-01;2025-09-01;60",
    "L2;;99AA00;788;ziek;2025-09-01;2025-09-01;60",
  ]);
  expect(spells.map(({ reference, residence }) => [reference, residence]).toSorted()).toEqual([
    ["L1", "1980"],
    ["L2", ""],
  ]);
  expect(codesOf(problems)).toEqual(["residence-divided woongemeente"]);
});

test("the name of the pupil stays out of the key", async () => {
  const text = `achternaam;${HEADER}Jansen;b.jansen;;99AA00;;ziek;2025-09-01;2025-09-01;60\nPeters;L2;;99AA00;;ziek;2025-09-01;2025-09-01;60\n`;
  const { problems, spells } = await prepared(text);
  expect(codesOf(problems)).toContain("reference-is-name leerlingsleutel");
  expect(spells.map(({ reference }) => reference)).toEqual(["L2"]);
});

test("each fault leaves its row out and names the field, never the value", async () => {
  const cases: readonly (readonly [line: string, problem: string])[] = [
    [";;99AA00;0153;ziek;2025-09-01;2025-09-01;60", "reference-missing leerlingsleutel"],
    ["Jan J.;;99AA00;0153;ziek;2025-09-01;2025-09-01;60", "reference-form leerlingsleutel"],
    ["999900006;;99AA00;0153;ziek;2025-09-01;2025-09-01;60", "reference-is-citizen-number leerlingsleutel"],
    ["L1;;99AA0;0153;ziek;2025-09-01;2025-09-01;60", "site-form vestiging"],
    ["L1;;99AA00;Almelo;ziek;2025-09-01;2025-09-01;60", "residence-form woongemeente"],
    ["L1;;99AA00;0153;dokter;2025-09-01;2025-09-01;60", "word-unknown soort"],
    ["L1;;99AA00;0153;ziek;2025-09-31;2025-09-01;60", "date-form van"],
    ["L1;;99AA00;0153;ziek;2025-09-01;ooit;60", "date-form tot"],
    ["L1;;99AA00;0153;ziek;2025-09-02;2025-09-01;60", "date-order tot"],
    ["L1;;99AA00;0153;ziek;2025-06-01;2025-06-02;60", "outside-period van"],
    ["L1;;99AA00;0153;ziek;2026-08-01;;60", "outside-period van"],
    ["L1;;99AA00;0153;ziek;2025-07-30;2025-08-02;60", "crosses-period van"],
    ["L1;;99AA00;0153;ziek;2026-07-30;2026-08-02;60", "crosses-period tot"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;62,5", "minutes-are-hours minuten"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;1.320", "minutes-form minuten"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;-5", "minutes-form minuten"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;", "minutes-form minuten"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;1441", "minutes-too-many minuten"],
    ["L1;;;0153;niet-ingeschreven;2025-09-01;2025-09-01;0", "not-enrolled-by-school soort"],
    ["L1;;99AA00;0153;ziek;2025-09-01;2025-09-01", "too-few-or-many-cells"],
    ['"L1;;99AA00;0153;ziek;2025-09-01;2025-09-01;60', "quotes"],
  ];
  for (const [line, expected] of cases) expect(await problemOf(line), line).toBe(expected);
});

test("all faults of a row are told at once, and the row counts as one", async () => {
  const { problems, manifest } = await prepared(["L1;;99AA0;;ziek;2025-09-31;;60", "L2;;99AA00;;ziek;2025-09-01;;60"]);
  expect(codesOf(problems)).toEqual(["site-form vestiging", "date-form van"]);
  expect(manifest.counts).toEqual({ read: 2, delivered: 1, rejected: 1, unlinked: 1 });
});

test("1,440 minutes fit in a day, and no more than that for each day of a longer spell", async () => {
  expect(await problemOf("L1;;99AA00;;ziek;2025-09-01;2025-09-01;1440")).toBeNull();
  expect(await problemOf("L1;;99AA00;;ziek;2025-09-01;2025-09-02;2880")).toBeNull();
  expect(await problemOf("L1;;99AA00;;ziek;2025-09-01;2025-09-02;2881")).toBe("minutes-too-many minuten");
});

test("a municipality delivers only who is not enrolled: residence its own, no site, no minutes, clipped to the period", async () => {
  const { spells } = await prepared(
    ["K1;999900006;;;niet-ingeschreven;2025-05-01;;", "K2;;;0153;niet-ingeschreven;2025-09-01;2027-01-01;0"],
    { organisation: "0153" },
  );
  expect(
    spells
      .map(({ reference, site, residence, kind, from, to, minutes }) => [
        reference,
        site,
        residence,
        kind,
        from,
        to,
        minutes,
      ])
      .sort(),
  ).toEqual([
    ["K1", "", "0153", "notEnrolled", "2025-08-01", "2026-07-31", "0"],
    ["K2", "", "0153", "notEnrolled", "2025-09-01", "2026-07-31", "0"],
  ]);
  const cases: readonly (readonly [line: string, problem: string])[] = [
    ["K1;;99AA00;;niet-ingeschreven;2025-09-01;;", "not-enrolled-with-site vestiging"],
    ["K1;;;;niet-ingeschreven;2025-09-01;;30", "not-enrolled-with-site minuten"],
    ["K1;;;0363;niet-ingeschreven;2025-09-01;;", "other-residence woongemeente"],
    ["K1;;99AA00;0153;ziek;2025-09-01;2025-09-01;60", "absence-by-municipality soort"],
  ];
  for (const [line, expected] of cases) expect(await problemOf(line, "0153"), line).toBe(expected);
});

test("a municipality of which everybody is enrolled delivers an empty list", async () => {
  const { manifest, spells } = await prepared(HEADER, { organisation: "0153" });
  expect(manifest.counts).toEqual({ read: 0, delivered: 0, rejected: 0, unlinked: 0 });
  expect(spells).toEqual([]);
});

test("a site delivers only its own rows; of a board any site, because the monitor knows which are its own", async () => {
  expect(await problemOf("L1;;99BB00;;ziek;2025-09-01;2025-09-01;60", "99AA")).toBe("other-site vestiging");
  expect(await problemOf("L1;;99AA01;;ziek;2025-09-01;2025-09-01;60", "99AA00")).toBe("other-site vestiging");
  expect(await problemOf("L1;;99BB00;;ziek;2025-09-01;2025-09-01;60", "99001")).toBeNull();
});

test("the calendar of a school comes along; a wrong or double day is told and left out", async () => {
  const spells = ["L1;;99AA00;;ziek;2025-09-01;2025-09-01;60"];
  const calendar =
    "99AA00;2025-09-01;330\n99AA00;2025-09-01;330\n99AA00;2025-07-01;330\n99AA00;2025-09-02;1500\n99AA00;2-9-2025;315\n";
  const { days, problems, manifest } = await prepared(spells, { calendar });
  expect(days).toEqual([
    { site: "99AA00", day: "2025-09-01", minutes: "330" },
    { site: "99AA00", day: "2025-09-02", minutes: "315" },
  ]);
  expect(problems.map(({ code, row, file }) => [code, row, file])).toEqual([
    ["day-twice", 3, "schoolkalender.csv"],
    ["outside-period", 4, "schoolkalender.csv"],
    ["minutes-too-many", 5, "schoolkalender.csv"],
  ]);
  expect(manifest.counts.read).toBe(1);
  expect(manifest.files.map(({ name }) => name)).toEqual(["spells.csv", "calendar.csv"]);
});

test("a half day has its own minutes, and the same day with other minutes for another year group is told apart", async () => {
  const spells = ["L1;;99AA00;;ziek;2025-09-01;2025-09-01;60"];
  const calendar = "99AA00;2025-09-03;195\n99AA00;2025-09-04;285\n99AA00;2025-09-04;330\n99AA00;2025-09-05;5,5\n";
  const { days, problems } = await prepared(spells, { calendar });
  expect(days.map(({ minutes }) => minutes)).toEqual(["195", "285"]);
  expect(codesOf(problems)).toEqual(["day-differs lesminuten", "minutes-are-hours lesminuten"]);
});

test("without a calendar there is no calendar file, and a municipality's calendar is refused", async () => {
  const { manifest } = await prepared(["L1;;99AA00;;ziek;2025-09-01;2025-09-01;60"]);
  expect(manifest.files.map(({ name }) => name)).toEqual(["spells.csv"]);
  const { problems } = await prepared(HEADER, { organisation: "0153", calendar: "99AA00;2025-09-01;330\n" });
  expect(codesOf(problems)).toEqual(["no-attendance-here"]);
});

test("names and remarks beside the columns of the layout stay behind", async () => {
  const text = `naam;${HEADER.trim()};opmerking\nJan Jansen;L1;;99AA00;;ziek;2025-09-01;2025-09-01;60;ruzie thuis\n`;
  const { files, problems } = await prepared(text);
  expect(codesOf(problems)).toEqual(["extra-columns"]);
  expect(`${JSON.stringify(files)}${JSON.stringify(problems)}`).not.toMatch(/Jan|ruzie|opmerking|naam;/);
});

test("a file called verzuim without the right columns says which are missing", async () => {
  const refused = prepareText({ format: "verzuim-csv", files: { "verzuim.csv": "a;b\n1;2\n" }, organisation: "99001" });
  await expect(refused).rejects.toMatchObject({ code: "no-usable-file" });
});
