import { YEAR_GROUPS } from "@monitor/schema/vocabulary";
import { expect, test } from "vitest";
import { prepareText, rowsOf } from "../prepare.fixture.ts";
import { edexmlText, GOOD, leerling } from "./edexml.fixture.ts";
import { PUPIL_FIELDS } from "./elements.ts";
import { EDEXML_GUIDE } from "./guide.ts";
import { SEX_OF_CODE } from "./map.ts";

const codesOf = (field: string) => EDEXML_GUIDE.codes.find((one) => one.field === field)!.codes.map(([code]) => code);

test("the guide tells all codes for sex and year group that are read, and no others", () => {
  expect(codesOf("geslacht")).toEqual([...SEX_OF_CODE.keys()]);
  expect(codesOf("jaargroep").toSorted()).toEqual(YEAR_GROUPS.toSorted());
});

test("the guide tells of every field of a pupil that is read", () => {
  const told = EDEXML_GUIDE.used.map(({ field }) => field).join(" ");
  for (const field of PUPIL_FIELDS) expect(told).toContain(field);
});

test("what the guide says is dropped stands in no file of the delivery", async () => {
  const dropped = EDEXML_GUIDE.dropped
    .flatMap(({ field }) => field.split(", "))
    .filter((name) => /^[a-z_\d-]+$/.test(name));
  expect(dropped.length).toBeGreaterThan(20);
  const marked = dropped.map((name) => `<${name}>MERK-${name}</${name}>`).join("");
  const { files, problems, manifest } = await prepareText({
    format: "edexml",
    organisation: "99001",
    files: { "a.xml": edexmlText({ leerlingen: leerling("1", GOOD + marked) }) },
  });
  expect(manifest.counts.delivered).toBe(1);
  expect(JSON.stringify([files, problems])).not.toContain("MERK");
});

test("the example of the guide shows a site, a combined class, a pupil who left and a pupil without a group", async () => {
  const files = Object.fromEntries(EDEXML_GUIDE.examples.map(({ name, content }) => [name, content]));
  const prepared = await prepareText({ format: "edexml", organisation: "99001", files });
  const pupils = rowsOf(prepared, "enrolments.csv").map(({ reference, site, to }) => [reference, site, to].join(" "));
  expect(pupils.toSorted()).toEqual(["1001 99AA00 2026-07-31", "1002 99AA01 2026-02-13", "1003 99AA00 2026-07-31"]);
  expect(rowsOf(prepared, "classes.csv").map((row) => `${row.site} ${row.class} ${row.combined}`)).toEqual([
    "99AA00 g3 0",
    "99AA01 g45 1",
  ]);
  expect(prepared.problems).toEqual([]);
});
