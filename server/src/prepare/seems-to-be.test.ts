import fc from "fast-check";
import { expect, test } from "vitest";
import { seemsToBe } from "./seems-to-be.ts";

test("a known file is called by its name", () => {
  const jw =
    '<jw301:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:jw301="http://www.istandaarden.nl/ijw/3_2/jw301/schema">';
  const known: readonly (readonly [string, string])[] = [
    [jw, "een iJw-bericht JW301"],
    ["<?xml version='1.0'?><EDEX xmlns:xsi='x'>", "een EDEXML-bestand"],
    [
      '<a xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"/>',
      "een UWLR-bericht met leerlinggegevens",
    ],
    ['<a xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten"/>', "een UWLR-bericht met toetsresultaten"],
    [
      '<a xmlns="http://www.edustandaard.nl/leerresultaten/1/leerlinggegevens"/>',
      "een UWLR-bericht van een oudere versie dan 2",
    ],
    ["<s:Envelope xmlns:s='x'>", "een SOAP-bericht dat geen UWLR is"],
    ["<!DOCTYPE html><p>", "een webpagina; bewaar de gegevens eerst als csv of xml"],
    ['{"a":1}', "een JSON-bestand"],
    ["leerlingsleutel;bsn;vestiging;groep", "een bestand leerlingen van het formaat leerlingen-csv"],
    [
      "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten",
      "een bestand verzuim van het formaat verzuim-csv",
    ],
    ["vestiging;dag;lesminuten", "een bestand schoolkalender van het formaat verzuim-csv"],
    ["bsn;school;grondslag;geldig_tot", "een bestand toestemmingen van het formaat ijw"],
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

test("the files of DUO are told apart: addresses, pupils in primary and special schools, and in secondary schools", () => {
  const known: readonly (readonly [string, string])[] = [
    ["PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;STRAATNAAM;POSTCODE", "adressen van scholen"],
    ["PEILDATUM;INSTELLINGSCODE;VESTIGINGSCODE;SOORT_PO;LEEFTIJD_4;LEEFTIJD_5", "leerlingen in het po en so"],
    ['"INSTELLINGSCODE";"VESTIGINGSCODE";"AANTAL LEERLINGEN"', "leerlingen in het vo per vestiging"],
    ["INSTELLINGSCODE;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR", "per onderwijssoort"],
    ["BRIN NUMMER;VESTIGINGSNUMMER", "open onderwijsdata van DUO"],
  ];
  for (const [head, name] of known) expect(seemsToBe(head), head).toContain(name);
});

const bytes = (...values: readonly number[]) => new TextDecoder().decode(Uint8Array.from(values));
const zip = (entry: string) => `${bytes(0x50, 0x4b, 3, 4, 20, 0)}${entry}`;

test("a file that is no text is known by its first bytes, and the user is told what to do with it", () => {
  expect(seemsToBe(zip("[Content_Types].xml"))).toContain("een Excelbestand; bewaar het eerst als csv");
  expect(seemsToBe(zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))).toContain("LibreOffice (ods)");
  expect(seemsToBe(zip("school.xml"))).toContain("pak het uit");
  expect(seemsToBe(bytes(0x1f, 0x8b, 8, 0))).toContain("gzip");
  expect(seemsToBe(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain("oud Excelbestand");
  expect(seemsToBe("b\0s\0n\0;\0v\0")).toContain("UTF-16");
  expect(seemsToBe("\0b\0s\0n\0;\0v")).toContain("UTF-16");
  expect(seemsToBe("abc\0def")).toBe("een bestand dat geen tekst is");
});

test("nothing of the file itself comes into the name, whatever it holds", () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(fc.string(), (head) => {
      names.add(seemsToBe(`${head}`));
      const own = /\b[a-z]{2}\d{4}geheim\b/i;
      return !own.test(seemsToBe(`ab1234geheim${head}`)) && !own.test(seemsToBe(`${head};ab1234geheim`));
    }),
  );
  expect(names.size).toBeLessThan(40);
});
