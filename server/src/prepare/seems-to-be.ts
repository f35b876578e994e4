/** A known kind of file: how its beginning looks, and what to call it. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/, "een leeg bestand"],
  [/^PK[^\w\s]/, "een Excel- of zipbestand; bewaar het eerst als csv of pak het uit"],
  [/^\uFFFD\uFFFD[^\w\s]/, "een oud Excelbestand; bewaar het eerst als csv"],
  [/^%PDF/, "een pdf"],
  [/edustandaard\.nl\/leerresultaten/, "een UWLR-bericht"],
  [/<EDEX[\s>]/, "een EDEXML-bestand"],
  [/istandaarden\.nl\/iwmo/, "een iWmo-bericht"],
  [/^[\s\S]*?istandaarden\.nl\/ijw\/\S*jw(\d{3})/i, "een iJw-bericht JW$1"],
  [/"?lesminuten"?/i, "een schoolkalender"],
  [/"?leerlingsleutel"?/i, "een verzuimbestand"],
  [/^[^\n]*(niet_ingeschreven_vanaf|soort_melding)/i, "een leerplichtbestand"],
  [/^[^\n]*"?grondslag"?/i, "een bestand met toestemmingen"],
  [/(INSTELLINGSCODE|BRIN[ _]NUMMER|BEVOEGD[ _]GEZAG)/i, "een bestand met open onderwijsdata van DUO"],
  [/^\s*</, "een ander XML-bestand"],
  [/^[^\n]*;/, "een csv-bestand met andere kolommen"],
  [/^[^\n]*[,\t]/, "een csv-bestand zonder puntkomma als scheidingsteken"],
];

/** What a file seems to be by its first characters, to complete the sentence "dit lijkt ...". Quotes nothing from it. */
export function seemsToBe(head: string): string {
  for (const [shape, name] of KNOWN) {
    const match = shape.exec(head);
    if (match !== null) return name.replace("$1", match[1] ?? "");
  }
  return "een ander soort bestand";
}
