import { expect, test } from "vitest";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import { edexmlText, GOOD, groep, leerling } from "./edexml.fixture.ts";

const PERIOD = { from: "2025-08-01", to: "2026-07-31" };

async function prepared(text: string | Record<string, string>, organisation = "99001") {
  const files = typeof text === "string" ? { "school.xml": text } : text;
  const result = await prepareText({ format: "edexml", files, organisation, period: PERIOD });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, pupils: rowsOf(result, "enrolments.csv"), classes: rowsOf(result, "classes.csv") };
}

test("a pupil becomes one row: key, identifier, site, class, year group, sex, month of birth, residence, dates", async () => {
  const { pupils, classes, problems } = await prepared(
    edexmlText({
      groepen: groep("g3", "3"),
      leerlingen: leerling(
        "12",
        `${GOOD}<groep key="g3"/><bsn>999900006</bsn><postcodenl>7511 AB</postcodenl><gewicht>0.25</gewicht>`,
      ),
    }),
  );
  expect(problems).toEqual([]);
  expect(pupils).toEqual([
    {
      reference: "12",
      identifier: "jjjjaaaag".padEnd(64, "p"),
      unlinked: "",
      site: "99AA00",
      class: "g3",
      year_group: "3",
      sex: "female",
      birth_month: "2015-03",
      residence: "0153",
      from: "2025-08-01",
      to: "2026-07-31",
    },
  ]);
  expect(classes).toEqual([{ site: "99AA00", class: "g3", year_group: "3", combined: "0" }]);
});

test("the pupil's own year group goes before that of the group, and a pupil without a group is kept", async () => {
  const { pupils } = await prepared(
    edexmlText({
      groepen: groep("g3", "3"),
      leerlingen:
        leerling("1", `${GOOD}<jaargroep>4</jaargroep><groep key="g3"/>`) +
        leerling("2", `${GOOD}<groep key="g3"/>`) +
        leerling("3", `${GOOD}<jaargroep>S</jaargroep>`) +
        leerling("4", GOOD),
    }),
  );
  expect(pupils.map((row) => [row.reference, row.class, row.year_group])).toEqual([
    ["1", "g3", "4"],
    ["2", "g3", "3"],
    ["3", "", "S"],
    ["4", "", ""],
  ]);
});

test("a group whose pupils have several year groups is combined, and so is a samengestelde groep that serves as class", async () => {
  const { classes, pupils } = await prepared(
    edexmlText({
      groepen: `${groep("g34", "")}<samengestelde_groep key="s1"><naam>Muziek</naam></samengestelde_groep>${groep("g5", "5")}<samengestelde_groep key="s2"><naam>Sport</naam></samengestelde_groep>`,
      leerlingen:
        leerling("1", `${GOOD}<jaargroep>3</jaargroep><groep key="g34"/>`) +
        leerling("2", `${GOOD}<jaargroep>4</jaargroep><groep key="g34"/>`) +
        leerling(
          "3",
          `${GOOD}<jaargroep>11</jaargroep><samengestelde_groepen><samengestelde_groep key="s1"/></samengestelde_groepen>`,
        ),
    }),
  );
  expect(classes).toEqual([
    { site: "99AA00", class: "g34", year_group: "", combined: "1" },
    { site: "99AA00", class: "g5", year_group: "5", combined: "0" },
    { site: "99AA00", class: "s1", year_group: "", combined: "1" },
  ]);
  expect(pupils.find((row) => row.reference === "3")!.class).toBe("s1");
});

test("the name of a class, a teacher or a pupil is in no file of the delivery, only in the key file", async () => {
  const { files, keys } = await prepared(
    edexmlText({
      groepen: groep("g8", "8", "8B juf Hannelore"),
      leerlingen: leerling("12", `${GOOD}<voorvoegsel>van</voorvoegsel><groep key="g8"/>`),
    }),
  );
  const delivered = Object.values(files).join("");
  for (const name of ["Hannelore", "Achter12", "Roep12", "Meester", "Vrije tekst"])
    expect(delivered).not.toContain(name);
  expect(keys).toEqual([
    { kind: "leerling", site: "99AA00", reference: "12", name: "Roep12 van Achter12" },
    { kind: "groep", site: "99AA00", reference: "g8", name: "8B juf Hannelore" },
  ]);
});

test("the site follows from BRIN and vestiging: of the pupil when its key is a number, else of the file", async () => {
  const { pupils, problems } = await prepared(
    edexmlText({
      dependancecode: "1",
      leerlingen:
        leerling("1", GOOD) +
        leerling("2", `${GOOD}<vestiging key="02"/>`) +
        leerling("3", `${GOOD}<vestiging key="99aa03"/>`) +
        leerling("4", `${GOOD}<vestiging key="NOORD"/>`) +
        leerling("5", `${GOOD}<vestiging key="99BB03"/>`),
    }),
  );
  expect(pupils.map(({ site }) => site)).toEqual(["99AA01", "99AA02", "99AA03", "99AA01", "99AA01"]);
  expect(codesOf(problems)).toEqual(["unknown-site-key vestiging@key"]);
  expect(problems[0]!.reason).toContain("2");
});

test("a file without vestiging is of the main site, and says so; a BRIN of six characters names its site", async () => {
  const { pupils, problems } = await prepared(edexmlText({ dependancecode: "", leerlingen: leerling("1", GOOD) }));
  expect(pupils[0]!.site).toBe("99AA00");
  expect(codesOf(problems)).toEqual(["no-site-number dependancecode"]);
  const other = await prepared(edexmlText({ brincode: "99AA04", leerlingen: leerling("1", GOOD) }));
  expect(other.pupils[0]!.site).toBe("99AA04");
});

test("an enrolment is clipped to the period; one that lies outside it is left out and told", async () => {
  const dates = (from: string, to: string) =>
    `${from && `<instroomdatum>${from}</instroomdatum>`}${to && `<uitstroomdatum>${to}</uitstroomdatum>`}`;
  const { pupils, problems, manifest } = await prepared(
    edexmlText({
      leerlingen:
        leerling("1", GOOD + dates("2020-08-20", "")) +
        leerling("2", GOOD + dates("2025-11-03", "2026-02-01")) +
        leerling("3", GOOD + dates("", "2027-01-01")) +
        leerling("4", GOOD + dates("", "2025-07-31")) +
        leerling("5", GOOD + dates("2026-08-01", "")),
    }),
  );
  expect(pupils.map(({ from, to }) => [from, to])).toEqual([
    ["2025-08-01", "2026-07-31"],
    ["2025-11-03", "2026-02-01"],
    ["2025-08-01", "2026-07-31"],
  ]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["outside-period", 4],
    ["outside-period", 5],
  ]);
  expect(manifest.counts).toEqual({ read: 5, delivered: 3, rejected: 2, unlinked: 3 });
});

test("a bad date, key or double pupil leaves the pupil out; a bad code leaves only its field empty", async () => {
  const { pupils, problems } = await prepared(
    edexmlText({
      groepen: groep("g3", "3") + groep("groep drie", "3") + groep("g9", "9"),
      leerlingen:
        leerling("1", `${GOOD}<instroomdatum>2025-31-31</instroomdatum>`) +
        leerling("Jan Jansen", GOOD) +
        leerling("999900006", GOOD) +
        leerling("2", "<geboortedatum>2015-02-30</geboortedatum><geslacht>7</geslacht>") +
        leerling("2", GOOD) +
        leerling("3", `${GOOD}<jaargroep>9</jaargroep><postcodenl>75</postcodenl><groep key="weg"/>`),
    }),
  );
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["group-form", 2],
    ["date-form", 1],
    ["reference-form", 2],
    ["reference-is-citizen-number", 3],
    ["birth-date", 4],
    ["sex-unknown", 4],
    ["reference-twice", 5],
    ["year-group-unknown", 6],
    ["postcode-form", 6],
    ["group-unknown", 6],
  ]);
  expect(pupils).toMatchObject([
    { reference: "2", sex: "unknown", birth_month: "" },
    { reference: "3", class: "", year_group: "", residence: "" },
  ]);
});

test("a key with the surname or the citizen number of the pupil in it leaves the pupil out, and says which not", async () => {
  const own = `${GOOD}<achternaam>Vermeulen</achternaam><bsn>999900006</bsn>`;
  const { pupils, problems, files } = await prepared(
    edexmlText({
      leerlingen: ["k.Vermeulen", "0999900006", "9999.00.006", "L7"].map((key) => leerling(key, own)).join(""),
    }),
  );
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["reference-is-name", 1],
    ["reference-is-citizen-number", 2],
    ["reference-is-citizen-number", 3],
  ]);
  expect(pupils.map(({ reference }) => reference)).toEqual(["L7"]);
  expect(JSON.stringify([problems, [...Object.values(files)]])).not.toMatch(/vermeulen|999900006/i);
});

test("the sex codes of ISO 5218 become words", async () => {
  const one = (key: string, code: string) =>
    leerling(key, `<geboortedatum>2015-03-09</geboortedatum><geslacht>${code}</geslacht>`);
  const { pupils } = await prepared(
    edexmlText({ leerlingen: one("1", "0") + one("2", "1") + one("3", "2") + one("4", "9") }),
  );
  expect(pupils.map(({ sex }) => sex)).toEqual(["unknown", "male", "female", "unspecified"]);
});

test("a number that fails the eleven test leaves the row in, unlinked, and the report says why without the number", async () => {
  const { pupils, problems } = await prepared(
    edexmlText({
      leerlingen:
        leerling("1", `${GOOD}<bsn>999900007</bsn>`) + leerling("2", `${GOOD}<sofinummer>999900006</sofinummer>`),
    }),
  );
  expect(pupils.map(({ unlinked }) => unlinked)).toEqual(["checksum", ""]);
  expect(codesOf(problems)).toEqual(["number-unlinked bsn"]);
  expect(JSON.stringify(problems)).not.toContain("999900007");
});

test("a file of another school year is left out with the reason; a school year after the list of the XSD is fine", async () => {
  const { manifest, problems } = await prepared({
    "a.xml": edexmlText({ leerlingen: leerling("1", GOOD) }),
    "b.xml": edexmlText({ schooljaar: "2024-2025", leerlingen: leerling("2", GOOD) }),
    "c.xml": edexmlText({ schooljaar: "nu", leerlingen: leerling("3", GOOD) }),
  });
  expect(manifest.counts.read).toBe(1);
  expect(problems.map(({ code, file, row }) => [code, file, row])).toEqual([
    ["other-school-year", "b.xml", null],
    ["no-school-year", "c.xml", null],
  ]);
  expect(problems[0]!.reason).toContain("2024-2025");
});

test("a BRIN or a site delivers only its own files and pupils", async () => {
  const own = edexmlText({ leerlingen: leerling("1", GOOD) + leerling("2", `${GOOD}<vestiging key="01"/>`) });
  const other = edexmlText({ brincode: "99BB", leerlingen: leerling("3", GOOD) });
  const byBrin = await prepared({ "a.xml": own, "b.xml": other }, "99AA");
  expect(byBrin.pupils.map(({ reference }) => reference)).toEqual(["1", "2"]);
  expect(codesOf(byBrin.problems)).toEqual(["other-organisation brincode"]);
  const bySite = await prepared(own, "99AA01");
  expect(bySite.pupils.map(({ reference }) => reference)).toEqual(["2"]);
  expect(codesOf(bySite.problems)).toEqual(["other-site vestiging@key"]);
});

test("schools of one board may use the same keys; the same pupil in two files of a school counts once", async () => {
  const { pupils, problems } = await prepared({
    "a.xml": edexmlText({ leerlingen: leerling("1", GOOD) }),
    "b.xml": edexmlText({ brincode: "99BB", leerlingen: leerling("1", GOOD) }),
    "c.xml": edexmlText({ leerlingen: leerling("1", GOOD) }),
  });
  expect(pupils.map(({ site }) => site)).toEqual(["99AA00", "99BB00"]);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([["reference-twice", "c.xml"]]);
});

test("a file that breaks off gives nothing, and a good copy of it beside it counts in full", async () => {
  const good = edexmlText({ leerlingen: leerling("1", GOOD) + leerling("2", GOOD) });
  const { manifest, problems } = await prepared({
    "a.xml": good.slice(0, good.indexOf("</leerlingen>")),
    "b.xml": good,
  });
  expect(manifest.counts).toMatchObject({ read: 2, delivered: 2, rejected: 0 });
  expect(problems.map(({ code, file }) => [code, file])).toEqual([["broken-xml", "a.xml"]]);
});

test("a file with more groups than any school has is refused, so that it cannot fill the memory", async () => {
  const groepen = Array.from({ length: 10_001 }, (_, index) => groep(`g${index}`, "3")).join("");
  const codes: string[] = [];
  const refused = prepareText({
    ...{ format: "edexml", files: { "school.xml": edexmlText({ groepen, leerlingen: leerling("1", GOOD) }) } },
    ...{ organisation: "99001", period: PERIOD, onProblem: ({ code }) => codes.push(code) },
  });
  await expect(refused).rejects.toMatchObject({ code: "no-usable-file" });
  expect(codes).toEqual(["too-many-groups"]);
});

test("of a pupil with ever more combined groups the first hundred are looked at", async () => {
  const group = (key: string) => `<samengestelde_groep key="${key}"/>`;
  const among = (count: number) =>
    `<samengestelde_groepen>${group("x").repeat(count)}${group("plus")}</samengestelde_groepen>`;
  const { pupils } = await prepared(
    edexmlText({
      groepen: `<samengestelde_groep key="plus"><naam>Plus</naam></samengestelde_groep>`,
      leerlingen: leerling("1", GOOD + among(99)) + leerling("2", GOOD + among(100)),
    }),
  );
  expect(pupils.map((pupil) => pupil.class)).toEqual(["plus", ""]);
});
