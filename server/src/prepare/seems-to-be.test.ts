import fc from "fast-check";
import { expect, test } from "vitest";
import { seemsToBe } from "./seems-to-be.ts";

test("a known file is called by its name", () => {
  const jw =
    '<jw301:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw301="http://www.istandaarden.nl/ijw/3_2/jw301/schema">';
  const known: readonly (readonly [string, string])[] = [
    [jw, "een iJw-bericht JW301"],
    ["<?xml version='1.0'?><EDEX xmlns:xsi='x'>", "een EDEXML-bestand"],
    ['<a xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"/>', "een UWLR-bericht"],
    ["leerlingsleutel;bsn;vestiging", "een verzuimbestand"],
    ["vestiging;dag;lesminuten", "een schoolkalender"],
    ["bsn;school;grondslag;geldig_tot", "een bestand met toestemmingen"],
    ['PROVINCIE;"BEVOEGD GEZAG NUMMER";X', "een bestand met open onderwijsdata van DUO"],
    ["%PDF-1.7", "een pdf"],
    ["  \n", "een leeg bestand"],
    ["<svg/>", "een ander XML-bestand"],
    ["a,b,c\n1,2,3", "een csv-bestand zonder puntkomma als scheidingsteken"],
    ["a;b;c", "een csv-bestand met andere kolommen"],
    ["zomaar tekst", "een ander soort bestand"],
  ];
  for (const [head, name] of known) expect(seemsToBe(head), head).toBe(name);
});

test("an Excel file is known by its first bytes, and the user is told to save it as csv", () => {
  const head = new TextDecoder().decode(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]));
  expect(seemsToBe(head)).toContain("bewaar het eerst als csv");
});

test("nothing of the file itself comes into the name, whatever it holds", () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(fc.string(), (head) => {
      names.add(seemsToBe(`${head}`));
      return !seemsToBe(`geheim${head}`).includes("geheim");
    }),
  );
  expect(names.size).toBeLessThan(16);
});
