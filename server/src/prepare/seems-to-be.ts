import { tableOf } from "./own-tables.ts";

/** A known kind of file: how its beginning looks, and what to call it. */
type Known = readonly (readonly [RegExp, string])[];

/** Files that are no text: their first bytes as they come out of a text decoder. */
const NO_TEXT: Known = [
  [/^\s*$/, "een leeg bestand"],
  [/^PK[^\w\s][\s\S]*?(xl\/|\[Content_Types\]\.xml)/, "een Excelbestand; bewaar het eerst als csv"],
  [/^PK[^\w\s][\s\S]*?opendocument\.spreadsheet/, "een rekenblad van LibreOffice (ods); bewaar het eerst als csv"],
  [/^PK[^\w\s][\s\S]*?opendocument/, "een LibreOffice-document; bewaar de gegevens eerst als csv"],
  [/^PK[^\w\s]/, "een Excel- of zipbestand; bewaar het eerst als csv of pak het uit"],
  [/^\p{Cc}\uFFFD/u, "een ingepakt bestand (gzip); pak het eerst uit"],
  [/^(7z\uFFFD\uFFFD|Rar!)/, "een ingepakt bestand; pak het eerst uit"],
  [/^\uFFFD\uFFFD[^\w\s]/, "een oud Excelbestand; bewaar het eerst als csv"],
  [/^%PDF/, "een pdf"],
  [/^\{\\rtf/, "een tekstdocument (rtf)"],
  [/^([^\0]\0){4}|^(\0[^\0]){4}/, "een tekst in UTF-16 zonder kenmerk; bewaar het eerst als UTF-8"],
  [/\0/, "een bestand dat geen tekst is"],
];

const XML: Known = [
  [/^\s*(<!doctype html|<html|<table[\s>])/i, "een webpagina; bewaar de gegevens eerst als csv of xml"],
  [/edustandaard\.nl\/leerresultaten\/1\//, "een UWLR-bericht van een oudere versie dan 2"],
  [/edustandaard\.nl\/leerresultaten\/2\/leerlinggegevens/, "een UWLR-bericht met leerlinggegevens"],
  [/edustandaard\.nl\/leerresultaten/, "een UWLR-bericht met toetsresultaten"],
  [/<(\w+:)?EDEX[\s>]/, "een EDEXML-bestand"],
  [/istandaarden\.nl\/iwmo/, "een iWmo-bericht"],
  [/istandaarden\.nl\/iwlz/, "een iWlz-bericht"],
  [/^[\s\S]*?istandaarden\.nl\/ijw\/\S*jw(\d{3})/i, "een iJw-bericht JW$1"],
  [/^\s*<(\w+:)?Envelope[\s>]/, "een SOAP-bericht dat geen UWLR is"],
  [/^\s*</, "een ander XML-bestand"],
  [/^\s*[[{]/, "een JSON-bestand"],
];

/** Open data of DUO, by columns that one of its files has. */
const DUO: Known = [
  [/^[^\n]*(SOORT_PO|LEEFTIJD_\d)/i, "een DUO-bestand met leerlingen in het po en so per vestiging"],
  [/^[^\n]*STRAATNAAM/i, "een DUO-bestand met adressen van scholen"],
  [/^[^\n]*LEER- OF VERBLIJFSJAAR/i, "een DUO-bestand met leerlingen in het vo per onderwijssoort"],
  [/^[^\n]*AANTAL (VO )?LEERLINGEN/i, "een DUO-bestand met leerlingen in het vo per vestiging"],
  [/^[^\n]*(INSTELLINGSCODE|BRIN[ _]NUMMER|BEVOEGD[ _]GEZAG)/i, "een bestand met open onderwijsdata van DUO"],
];

const TABLES: Known = [
  // Beleidsinformatie Jeugd begins with the citizen number, the date of birth and the sex
  [/^\d{17}[VMO]/, "een bestand met vaste kolombreedtes; bewaar het eerst als spreadsheet en die als csv"],
  [/^[^\n]*;/, "een csv-bestand met andere kolommen"],
  [/^[^\n]*[,\t]/, "een csv-bestand zonder puntkomma als scheidingsteken"],
];

function nameIn(known: Known, head: string): string | null {
  for (const [shape, name] of known) {
    const match = shape.exec(head);
    if (match !== null) return name.replace("$1", match[1] ?? "");
  }
  return null;
}

function ownTable(head: string): string | null {
  const table = tableOf(head);
  return table === null ? null : `een bestand ${table.role} van het formaat ${table.format}`;
}

/** What a file seems to be by its first characters, to complete the sentence "dit lijkt ...". Quotes nothing from it. */
export function seemsToBe(head: string): string {
  const name =
    nameIn(NO_TEXT, head) ?? nameIn(XML, head) ?? nameIn(DUO, head) ?? ownTable(head) ?? nameIn(TABLES, head);
  return name ?? "een ander soort bestand";
}
