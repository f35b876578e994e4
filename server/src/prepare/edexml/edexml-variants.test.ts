import { expect, test } from "vitest";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import type { RowProblem } from "../problem.ts";
import { edexmlText, GOOD, groep, leerling } from "./edexml.fixture.ts";

async function prepared(text: string) {
  const result = await prepareText({ format: "edexml", files: { "school.xml": text }, organisation: "99001" });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, pupils: rowsOf(result, "enrolments.csv"), classes: rowsOf(result, "classes.csv") };
}

/** Why a file is not used. */
async function refusalOf(text: string) {
  const problems: RowProblem[] = [];
  const files = { "school.xml": text };
  const onProblem = (problem: RowProblem) => problems.push(problem);
  const run = prepareText({ format: "edexml", files, organisation: "99001", onProblem });
  await expect(run).rejects.toMatchObject({ code: "no-usable-file" });
  return problems;
}

const teachers = (...names: string[]) =>
  names.map((name, place) => `<leerkracht key="LK${place}"><achternaam>${name}</achternaam></leerkracht>`).join("");

test("a Flemish file is refused by its instellingsnummer, and the user is told that it is Flemish", async () => {
  const flemish = edexmlText({ leerlingen: leerling("1", GOOD) }).replace(
    /<brincode>.*<\/dependancecode>/s,
    "<instellingsnummer>1234</instellingsnummer>",
  );
  const problems = await refusalOf(flemish);
  expect(codesOf(problems)).toEqual(["flemish instellingsnummer"]);
  expect(problems[0]!.reason).toContain("Vlaams");
});

test("without a BRIN, Belgian numbers and addresses of pupils or the Flemish schema also tell that a file is Flemish", async () => {
  for (const field of ["<rijksregisternummer>00000000001</rijksregisternummer>", "<postnummerbe>1000</postnummerbe>"]) {
    const text = edexmlText({ brincode: "", leerlingen: leerling("1", GOOD + field) });
    expect(codesOf(await refusalOf(text)), field).toEqual(["flemish instellingsnummer"]);
  }
  const withLand = edexmlText({ brincode: "?", leerlingen: leerling("1", `${GOOD}<land>BE</land>`) });
  expect(codesOf(await refusalOf(withLand))).toEqual(["flemish instellingsnummer"]);
  const bySchema = edexmlText().replace("EDEXML.structuur.xsd", "EDEXML.structuur-Vla.xsd");
  expect(codesOf(await refusalOf(bySchema))).toEqual(["flemish instellingsnummer"]);
});

test("a Dutch school keeps its pupils from over the border, without their Belgian address and number", async () => {
  const belgian =
    "<land>BE</land><rijksregisternummer>00000000001</rijksregisternummer><postnummerbe>2387</postnummerbe>";
  const { pupils, files } = await prepared(edexmlText({ leerlingen: leerling("1", GOOD + belgian) }));
  expect(pupils).toMatchObject([{ reference: "1", residence: "" }]);
  expect(JSON.stringify(files)).not.toMatch(/00000000001|2387/);
});

test("a file without BRIN and without anything Flemish is told to lack its BRIN", async () => {
  expect(codesOf(await refusalOf(edexmlText({ brincode: "" })))).toEqual(["no-school brincode"]);
});

test("school years long after the list of the schema are accepted, written with a slash too", async () => {
  const files = { "school.xml": edexmlText({ schooljaar: "2031/2032", leerlingen: leerling("1", GOOD) }) };
  const period = { from: "2031-08-01", to: "2032-07-31" };
  const { manifest } = await prepareText({ format: "edexml", files, organisation: "99001", period });
  expect(manifest).toMatchObject({ schoolYear: "2031-2032", counts: { delivered: 1 } });
});

test("a site is known by a site code in its name, when its key says nothing", async () => {
  const sites =
    '<vestigingen><vestiging key="VN"><naam>Noord (99AA02)</naam></vestiging><vestiging key="VZ"><naam>Zuid</naam><omschrijving>99aa03</omschrijving></vestiging><vestiging key="VX"><naam>99BB01</naam></vestiging></vestigingen>';
  const text = edexmlText({
    leerlingen: ["VN", "VZ", "VX"].map((key) => leerling(key, `${GOOD}<vestiging key="${key}"/>`)).join(""),
  }).replace("<groepen>", `${sites}<groepen>`);
  const { pupils, problems } = await prepared(text);
  expect(pupils.map(({ reference, site }) => [reference, site])).toEqual([
    ["VN", "99AA02"],
    ["VX", "99AA00"],
    ["VZ", "99AA03"],
  ]);
  expect(problems.map(({ code, reason }) => [code, /\d+/.exec(reason)?.[0]])).toEqual([["unknown-site-key", "1"]]);
});

test("a combinatiegroep (C) is combined and gives no pupil a year group; each pupil has an own one", async () => {
  const { pupils, classes } = await prepared(
    edexmlText({
      groepen: groep("g12", "C"),
      leerlingen:
        leerling("1", `${GOOD}<jaargroep>1</jaargroep><groep key="g12"/>`) + leerling("2", `${GOOD}<groep key="g12"/>`),
    }),
  );
  expect(pupils.map((row) => row.year_group)).toEqual(["1", ""]);
  expect(classes).toEqual([{ site: "99AA00", class: "g12", year_group: "", combined: "1" }]);
});

test("a group without a year group gets that of its pupils, when they all have the same", async () => {
  const { classes } = await prepared(
    edexmlText({
      groepen: groep("a", "") + groep("b", ""),
      leerlingen:
        leerling("1", `${GOOD}<jaargroep>5</jaargroep><groep key="a"/>`) +
        leerling("2", `${GOOD}<jaargroep>5</jaargroep><groep key="a"/>`) +
        leerling("3", `${GOOD}<groep key="b"/>`),
    }),
  );
  expect(classes.map((row) => [row.class, row.year_group, row.combined])).toEqual([
    ["a", "5", "0"],
    ["b", "", "0"],
  ]);
});

test("who has left counts up to the last day; without that day the pupil is left out and told", async () => {
  const former = (more: string) => `${GOOD}<jaargroep>H</jaargroep>${more}`;
  const { pupils, problems } = await prepared(
    edexmlText({
      leerlingen:
        leerling("1", former("<uitstroomdatum>2025-11-01</uitstroomdatum>")) +
        leerling("2", former("")) +
        leerling("3", GOOD),
    }),
  );
  expect(pupils.map(({ reference, to }) => [reference, to])).toEqual([
    ["1", "2025-11-01"],
    ["3", "2026-07-31"],
  ]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([["former-without-end", 2]]);
});

test("fields that are empty or a question mark are told once for the file, not for each pupil", async () => {
  const { pupils, problems } = await prepared(
    edexmlText({ leerlingen: ["1", "2", "3"].map((key) => leerling(key, "<geslacht>?</geslacht>")).join("") }),
  );
  expect(pupils.map(({ sex, birth_month }) => [sex, birth_month])).toEqual(Array(3).fill(["unknown", ""]));
  expect(codesOf(problems)).toEqual(["field-empty geboortedatum", "field-empty geslacht"]);
  expect(problems.every(({ reason, row }) => reason.includes("3") && row === null)).toBe(true);
});

test("a class with the name of its teacher in the key is left out, also when the teacher stands at the end of the file", async () => {
  const text = edexmlText({
    groepen:
      groep("8-Hannelore", "8", "8B juf Hannelore") + groep("7.devries", "7", "Groep 7") + groep("vlinders", "1"),
    leerlingen:
      leerling("1", `${GOOD}<groep key="8-Hannelore"/>`) +
      leerling("2", `${GOOD}<groep key="7.devries"/>`) +
      leerling("3", `${GOOD}<groep key="vlinders"/>`),
  }).replace("<leerkrachten>", `<leerkrachten>${teachers("De Vries", "Bakker")}`);
  const { pupils, classes, problems, files } = await prepared(text);
  expect(pupils.map((row) => row.class)).toEqual(["", "", "vlinders"]);
  expect(classes.map((row) => row.class)).toEqual(["vlinders"]);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([
    ["group-is-name", 1],
    ["group-is-name", 2],
  ]);
  expect(JSON.stringify([files, problems])).not.toMatch(/hannelore|vries/i);
});
