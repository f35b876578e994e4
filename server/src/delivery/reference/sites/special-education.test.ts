import { expect, test } from "vitest";
import { municipalityTodayIn } from "../municipalities/municipality-today.ts";
import { readTable } from "../published/table.ts";
import { DUO_PO_ADDRESSES, DUO_SO_ADDRESSES } from "./lists.ts";
import { largerKind } from "./settle-special.ts";
import { siteTable } from "./site-table.ts";
import { schoolTypeOfSpecial } from "./special-education.ts";

const today = municipalityTodayIn(new Set(["0153"]), []);
const bytes = (text: string) => new TextEncoder().encode(text);
const COLUMNS = "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;BEVOEGD GEZAG NUMMER;POSTCODE;PLAATSNAAM;GEMEENTENUMMER";
const SITE = "99AA;99AA00;De Proef;99001;7511 AB;ENSCHEDE;0153";

test.each([
  ["SBAO", "sbo"],
  ["SO", "so"],
  ["VSO", "vso"],
  ["(V)SO", "so"],
  ["vso ", "vso"],
  ["BO", null],
  ["", null],
  ["constructor", null],
])("a site that DUO calls '%s' is of the kind %s", (word, type) => {
  expect(schoolTypeOfSpecial(word)).toBe(type);
});

test("of a site with so and vso the list leaves the kind open, and of no other", () => {
  const text = `SOORT PRIMAIR ONDERWIJS;${COLUMNS}\n(V)SO;${SITE}\nVSO;${SITE.replace("99AA00", "99AA01")}\n`;
  const { rows } = readTable(bytes(text), siteTable(DUO_SO_ADDRESSES, today));
  expect(rows.map(({ code, schoolType, undecided }) => [code, schoolType, undecided])).toEqual([
    ["99AA00", "so", true],
    ["99AA01", "vso", undefined],
  ]);
});

test("most pupils decide between so and vso, with masked counts at their middle; as many of each decide nothing", () => {
  const exact = (count: number) => ({ lower: count, upper: count });
  expect(largerKind({ so: exact(30), vso: exact(31) })).toBe("vso");
  expect(largerKind({ so: exact(3), vso: { lower: 1, upper: 4 } })).toBe("so");
  expect(largerKind({ vso: exact(12) })).toBe("vso");
  expect(largerKind({ so: exact(7), vso: exact(7) })).toBeNull();
  expect(largerKind({})).toBeNull();
});

test("every site in the list of primary schools is one, and the lists of other schools are refused there", () => {
  const table = siteTable(DUO_PO_ADDRESSES, today);
  expect(readTable(bytes(`${COLUMNS}\n${SITE}\n`), table).rows).toMatchObject([{ code: "99AA00", schoolType: "bao" }]);
  for (const column of ["ONDERWIJSSTRUCTUUR", "SOORT PRIMAIR ONDERWIJS"])
    expect(() => readTable(bytes(`${COLUMNS};${column}\n${SITE};x\n`), table), column).toThrow(/ander bestand/);
});
