import fc from "fast-check";
import { expect, test } from "vitest";
import { edexmlText, GOOD, groep, leerling } from "../edexml/edexml.fixture.ts";
import { codesOf, faultsOfLayout, prepareText, rowsOf } from "../prepare.fixture.ts";
import type { RowProblem } from "../problem.ts";
import { messageOf } from "./elements.ts";
import { sectionsOf, uwlrText, without } from "./uwlr.fixture.ts";

const SCHOOL = edexmlText({
  groepen: groep("g3", "3", "3 juf Hannelore") + groep("g4", "4"),
  leerlingen:
    leerling("1", `${GOOD}<groep key="g3"/><bsn>999900006</bsn><postcodenl>7511AB</postcodenl>`) +
    leerling("2", `${GOOD}<groep key="g4"/>`) +
    leerling("3", GOOD),
});
const SECTIONS = sectionsOf(SCHOOL);

async function prepared(files: Record<string, string>, format: "uwlr" | "edexml" = "uwlr") {
  const result = await prepareText({ format, files, organisation: "99001" });
  expect(faultsOfLayout(result)).toEqual([]);
  return { ...result, pupils: rowsOf(result, "enrolments.csv"), classes: rowsOf(result, "classes.csv") };
}

async function refusalOf(text: string) {
  const problems: RowProblem[] = [];
  const onProblem = (problem: RowProblem) => problems.push(problem);
  const run = prepareText({ format: "uwlr", files: { "a.xml": text }, organisation: "99001", onProblem });
  await expect(run).rejects.toMatchObject({ code: "no-usable-file" });
  return problems;
}

test("the same pupils in a UWLR message and in EDEXML become the same coded rows", async () => {
  const edexml = await prepared({ "a.xml": SCHOOL }, "edexml");
  const uwlr = await prepared({ "a.xml": uwlrText({ sections: SECTIONS }) });
  expect(uwlr.files["enrolments.csv"]).toBe(edexml.files["enrolments.csv"]);
  expect(uwlr.files["classes.csv"]).toBe(edexml.files["classes.csv"]);
  expect(uwlr.keys).toEqual(edexml.keys);
  expect(uwlr.manifest).toMatchObject({ format: "uwlr", counts: { read: 3, delivered: 3 } });
});

test("whatever prefix the namespace has, the rows are the same", async () => {
  const expected = (await prepared({ "a.xml": SCHOOL }, "edexml")).files["enrolments.csv"];
  const prefix = fc.stringMatching(/^([a-z][a-z0-9_-]{0,8})?$/).filter((text) => !/^xml/.test(text));
  await fc.assert(
    fc.asyncProperty(prefix, async (prefix) => {
      const { files } = await prepared({ "a.xml": uwlrText({ prefix, sections: SECTIONS }) });
      expect(files["enrolments.csv"]).toBe(expected);
    }),
    { numRuns: 30 },
  );
});

test("the answer saved without its SOAP envelope is read too", async () => {
  const { pupils } = await prepared({
    "a.xml": `<leerlinggegevens xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">${SECTIONS}</leerlinggegevens>`,
  });
  expect(pupils).toHaveLength(3);
});

test("groups and pupils that come in messages of their own belong together, in whatever order they are given", async () => {
  const structure = uwlrText({
    answer: "structuur_antwoord",
    root: "leerlinggegevens-structuur",
    sections: without(SECTIONS, "leerlingen", "leerkrachten"),
  });
  const pupilsOf = (...keys: readonly string[]) =>
    uwlrText({
      answer: "leerlingen_antwoord",
      root: "leerlinggegevens-leerlingen",
      sections: without(SECTIONS, "leerkrachten", "groepen").replaceAll(
        /<leerling key="(\d)">.*?<\/leerling>/g,
        (text, key) => (keys.includes(key) ? text : ""),
      ),
    });
  const { pupils, classes, problems } = await prepared({
    "a.xml": pupilsOf("1", "3"),
    "b.xml": pupilsOf("2", "3"),
    "c.xml": structure,
  });
  const whole = await prepared({ "a.xml": SCHOOL }, "edexml");
  expect(pupils).toEqual(whole.pupils);
  expect(classes).toEqual(whole.classes);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([["reference-twice", "b.xml"]]);
});

test("an answer without data is refused, and says which answer it was", async () => {
  for (const answer of ["geengegevens", "geenwijzigingen"]) {
    const text = uwlrText({ root: answer, sections: "" });
    const [problem] = await refusalOf(text);
    expect(problem).toMatchObject({ code: "no-pupils-in-answer" });
    expect(problem!.reason).toContain(answer);
  }
});

test("a question, teachers or test results are named for what they are, and are not used", async () => {
  const question = uwlrText({ answer: "leerlinggegevens_verzoek", root: "schooljaar", sections: "2025-2026" });
  expect(await refusalOf(question)).toMatchObject([{ code: "message-not-used", severity: "warning" }]);
  const teachers = uwlrText({ answer: "leerkrachten_antwoord", root: "leerlinggegevens-leerkrachten" });
  const [problem] = await refusalOf(teachers);
  expect(problem!.reason).toContain("leerkrachten_antwoord");
  const results = uwlrText().replaceAll("/2/leerlinggegevens", "/2/leerresultaten");
  expect(codesOf(await refusalOf(results))).toEqual(["other-file"]);
});

test("an ECK-iD and the last four digits of a citizen number are left behind", async () => {
  const pupil = leerling("1", `${GOOD}<bsn_ondwnr-4>0006</bsn_ondwnr-4>`).replace(
    "<leerling ",
    '<leerling eckid="https://id.school/abc0123" ',
  );
  const { files, problems, keys, pupils } = await prepared({
    "a.xml": uwlrText({ sections: sectionsOf(edexmlText({ leerlingen: pupil })) }),
  });
  expect(pupils).toMatchObject([{ reference: "1", unlinked: "absent" }]);
  expect(JSON.stringify([files["enrolments.csv"], problems, keys])).not.toMatch(/id\.school|0006/);
});

test("a pupil that has only an ECK-iD, as UWLR 2.3 allows, has no key and is left out", async () => {
  const sections = sectionsOf(edexmlText({ leerlingen: leerling("1", GOOD) + leerling("2", GOOD) })).replace(
    'key="1"',
    'eckid="https://id.school/abc"',
  );
  const { pupils, problems } = await prepared({ "a.xml": uwlrText({ sections }) });
  expect(pupils.map(({ reference }) => reference)).toEqual(["2"]);
  expect(codesOf(problems)).toEqual(["reference-missing leerling@key"]);
});

test("a message that breaks off gives nothing, and a message with a document type is refused", async () => {
  const whole = uwlrText({ sections: SECTIONS });
  expect(codesOf(await refusalOf(whole.slice(0, -40)))).toEqual(["broken-xml"]);
  expect(codesOf(await refusalOf(whole.replace("?>\n", '?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n')))).toEqual(["doctype"]);
});

test("an element is only a message of UWLR in its own namespace", () => {
  expect(messageOf(uwlrText())).toBe("leerlinggegevens");
  expect(messageOf("<leerlinggegevens_antwoord/>")).toBeNull();
  expect(messageOf(SCHOOL)).toBeNull();
});
