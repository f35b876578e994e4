import { expect, test } from "vitest";
import { readTable } from "../published/table.ts";
import { SWV_POSTCODES } from "./columns.ts";

const read = (text: string) => readTable(new TextEncoder().encode(text), SWV_POSTCODES);

test("a postcode has an alliance of each sector, or none", () => {
  expect(read("pc4;gemeente;po_swv;vo_swv\n7481;Haaksbergen;PO2302;VO2502\n7511;;2302;\n").rows).toEqual([
    { postcode4: "7481", municipality: "Haaksbergen", alliancePo: "PO2302", allianceVo: "VO2502" },
    { postcode4: "7511", municipality: "", alliancePo: "PO2302", allianceVo: null },
  ]);
});

test("the column of the municipality may be missing", () => {
  expect(read("postcode4;swv po;swv vo\n7481;PO2302;VO2502\n").rows).toMatchObject([{ municipality: "" }]);
});

test("what is no code of an alliance of its sector, no postcode, or a postcode twice is told and left out", () => {
  const text =
    "pc4;gemeente;po_swv;vo_swv\n3197;Rotterdam;Europoort;\n7511;;VO2301;\n75111;;;\n7481;;PO2302;\n7481;;PO2301;\n";
  const { rows, problems } = read(text);
  expect(rows.map(({ postcode4 }) => postcode4)).toEqual(["7481"]);
  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [2, "PO SWV"],
    [3, "PO SWV"],
    [4, "PC4"],
    [6, "PC4"],
  ]);
});
