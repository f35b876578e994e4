import { expect, test } from "vitest";
import { recognise, schoolYearIn } from "./recognise.ts";

const edex = "<EDEX><school><schooljaar>2024-2025</schooljaar><brincode>99AA</brincode></school></EDEX>";

test("a file is recognised by what stands in it, with the school year that it names", async () => {
  const file = new File([`<?xml version="1.0"?>${edex}`], "export.xml");
  expect(await recognise([file])).toEqual({ formats: ["edexml"], schoolYear: "2024-2025" });
});

test("a file of no known kind is not recognised, and files of two kinds are told apart", async () => {
  const [letter, school] = [new File(["Geachte ouders"], "brief.txt"), new File([edex], "school.xml")];
  const message = '<m:Bericht xmlns:m="http://www.istandaarden.nl/ijw/3_2/jw305/schema"></m:Bericht>';
  expect((await recognise([letter])).formats).toEqual([]);
  expect((await recognise([school, new File([message], "jw305.xml")])).formats).toHaveLength(2);
});

test("a school year that cannot be is none", () => {
  expect(schoolYearIn([{ name: "a.xml", head: "<schooljaar>2024-2026</schooljaar>" }])).toBeNull();
  expect(schoolYearIn([])).toBeNull();
});
