import { expect, test } from "vitest";
import { readTable } from "../published/table.ts";
import { ACHTERSTANDSSCORE, SCHOOLWEGING, scoreTable } from "./columns.ts";
import { settlePlaces } from "./settle-places.ts";

const read = (kind: typeof SCHOOLWEGING, text: string) => readTable(new TextEncoder().encode(text), scoreTable(kind));

test("a schoolweging is read with a comma or a point, for a site code in each of its shapes", () => {
  expect(read(SCHOOLWEGING, "vestiging;schoolweging\n99AA00;31,25\n99aa01;20\n").rows).toEqual([
    { place: "99AA00", value: 31.25 },
    { place: "99AA01", value: 20 },
  ]);
  const published = "INSTELLINGSCODE;VESTIGINGSCODE;Schoolweging\n99AA;00;28.4\n";
  expect(read(SCHOOLWEGING, published).rows).toEqual([{ place: "99AA00", value: 28.4 }]);
});

test("there is no schoolweging below 20 or above 40, and none is not zero", () => {
  const text = "vestiging;schoolweging\n99AA00;19,99\n99AA01;40,01\n99AA02;\n99AA03;NA\n99AA04;40\n99AA05;hoog\n";
  const { rows, problems } = read(SCHOOLWEGING, text);
  expect(rows).toEqual([{ place: "99AA04", value: 40 }]);
  expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
    [2, "een score ligt van 20 tot en met 40"],
    [3, "een score ligt van 20 tot en met 40"],
    [4, "geen score"],
    [5, "geen score"],
    [7, "geen getal"],
  ]);
});

test("an achterstandsscore may be 0 or large, and the title of the workbook is passed over", () => {
  const text = "Tabel 1;;\n;;\nVestigingsnummer;AantalLeerlingen;Score\n99AA00;200;0\n99AB00;400;1234,5\n";
  expect(read(ACHTERSTANDSSCORE, text).rows).toEqual([
    { place: "99AA00", value: 0 },
    { place: "99AB00", value: 1234.5 },
  ]);
});

test("the key of the Inspectie is a site only when its institution has one row and one known site", () => {
  const { rows } = read(
    SCHOOLWEGING,
    "OVT;Naam;schoolweging\n99AA|C1;x;30\n99AB|C1;x;31\n99AB|C2;x;32\n99AC|C1;x;33\n",
  );
  const sitesOf = new Map([
    ["99AA", ["99AA00"]],
    ["99AB", ["99AB00"]],
    ["99AC", ["99AC00", "99AC01"]],
  ]);
  expect(settlePlaces(rows, sitesOf)).toEqual({
    scores: [{ site: "99AA00", value: 30 }],
    open: ["99AB|C1", "99AB|C2", "99AC|C1"],
  });
  expect(settlePlaces([{ place: "99AD00", value: 25 }], sitesOf).scores).toEqual([{ site: "99AD00", value: 25 }]);
  expect(settlePlaces(rows, new Map()).scores).toEqual([]);
});
