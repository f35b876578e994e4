import { expect, test } from "vitest";
import { readTable } from "../published/table.ts";
import { MUNICIPALITIES } from "./columns.ts";

const HEADER = "gemeentecode;gemeentenaam;provincie;jeugdzorgregio;opgegaan_in;per";
const read = (...lines: string[]) => readTable(new TextEncoder().encode([HEADER, ...lines].join("\n")), MUNICIPALITIES);

test("a municipality that exists and one that merged are told apart", () => {
  const { rows, problems } = read("153;Enschede;Overijssel;Twente;;", "GM0147;Borne;;;0164;2027-01-01");
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { code: "0153", name: "Enschede", province: "Overijssel", youthRegion: "Twente", into: null, onDate: null },
    { code: "0147", name: "Borne", province: "", youthRegion: "", into: "0164", onDate: "2027-01-01" },
  ]);
});

test("a divided municipality has a row for each part, and the same row twice is told", () => {
  const { rows, problems } = read(
    "0147;Borne;;;0164;2027-01-01",
    "0147;Borne;;;0153;2027-01-01",
    "0147;Borne;;;0153;2027-01-01",
  );
  expect(rows.map(({ into }) => into)).toEqual(["0164", "0153"]);
  expect(problems).toMatchObject([{ row: 4, reason: "deze gemeente staat er al in" }]);
});

test("the published list of CBS, without youth regions or mergers, is read by its own names", () => {
  const text =
    "Gemeentecode;GemeentecodeGM;Gemeentenaam;Provinciecode;Provincienaam\n0153;GM0153;Enschede;23;Overijssel\n";
  const { rows } = readTable(new TextEncoder().encode(text), MUNICIPALITIES);
  expect(rows).toMatchObject([{ code: "0153", name: "Enschede", province: "Overijssel", youthRegion: "", into: null }]);
});

test("a merger without a day, into itself, or into no code is left out with the reason", () => {
  const { rows, problems } = read(
    "0147;Borne;;;0164;",
    "0147;Borne;;;0164;1 januari 2027",
    "0147;Borne;;;0147;2027-01-01",
    "0147;Borne;;;Hengelo;2027-01-01",
    "0147;;Overijssel;;;",
    "0147;Borne;;;;",
    "0;Niets;Overijssel;;;",
  );
  expect(rows).toEqual([]);
  expect(problems.map(({ field }) => field)).toEqual([
    "PER",
    "PER",
    "OPGEGAAN IN",
    "OPGEGAAN IN",
    "GEMEENTENAAM",
    "PROVINCIE",
    "GEMEENTECODE",
  ]);
});
