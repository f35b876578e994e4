type Kind = "301" | "305" | "307" | "315";

const PRODUCTS = {
  "301": "ToegewezenProduct",
  "305": "StartProduct",
  "307": "StopProduct",
  "315": "AangevraagdProduct",
} as const;

interface MessageText {
  readonly kind: Kind;
  readonly sender?: string;
  readonly receiver?: string;
  readonly dated?: string;
  readonly release?: string;
  readonly bsn?: string;
  readonly products: readonly Readonly<Record<string, string>>[];
}

/** One iJw message of one client, in the order of the XSD. */
export function messageText({
  kind,
  sender = "99000001",
  receiver = "0153",
  dated = "2026-04-15",
  release = "3_2",
  bsn = "999900006",
  products,
}: MessageText): string {
  const p = `jw${kind}`;
  const name = PRODUCTS[kind];
  const productText = (product: Readonly<Record<string, string>>) => {
    const { Categorie = "45", Code = `${Categorie}A11`, Type, ...fields } = product;
    const rest = Object.entries(fields).map(([field, value]) => `<${p}:${field}>${value}</${p}:${field}>`);
    if (Type !== undefined)
      rest.push(`<${p}:Verwijzer><ijw:Type>${Type}</ijw:Type><ijw:Naam>Dokter Voorbeeld</ijw:Naam></${p}:Verwijzer>`);
    return `<${p}:${name}><${p}:Product><ijw:Categorie>${Categorie}</ijw:Categorie><ijw:Code>${Code}</ijw:Code></${p}:Product>${rest.join("")}<${p}:Commentaar>Vrije tekst</${p}:Commentaar></${p}:${name}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/${release}/basisschema/schema" xmlns:${p}="http://www.istandaarden.nl/ijw/${release}/${p}/schema">
  <${p}:Header>
    <${p}:BerichtCode>438</${p}:BerichtCode><${p}:BerichtVersie>3</${p}:BerichtVersie>
    <${p}:Afzender>${sender}</${p}:Afzender><${p}:Ontvanger>${receiver}</${p}:Ontvanger>
    <${p}:BerichtIdentificatie><ijw:Identificatie>1</ijw:Identificatie><ijw:Dagtekening>${dated}</ijw:Dagtekening></${p}:BerichtIdentificatie>
  </${p}:Header>
  <${p}:Client>
    <${p}:Bsn>${bsn}</${p}:Bsn>
    <${p}:Geboortedatum><ijw:Datum>2010-02-14</ijw:Datum></${p}:Geboortedatum>
    <${p}:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Proef</ijw:Achternaam><ijw:Voorvoegsel>de</ijw:Voorvoegsel></ijw:Geslachtsnaam><ijw:Voornamen>Tessa</ijw:Voornamen></${p}:Naam>
    <${p}:Relaties><${p}:Relatie><${p}:Naam><ijw:Geslachtsnaam><ijw:Achternaam>Ouder</ijw:Achternaam></ijw:Geslachtsnaam></${p}:Naam></${p}:Relatie></${p}:Relaties>
    <${p}:Producten>${products.map(productText).join("")}</${p}:Producten>
  </${p}:Client>
</${p}:Bericht>
`;
}

/** A start, as the fields of a product. */
export const started = (ToewijzingNummer: string, Begindatum: string, more: Record<string, string> = {}) => ({
  ToewijzingNummer,
  Begindatum,
  StatusAanlevering: "1",
  ...more,
});

/** A stop, as the fields of a product. */
export const stopped = (number: string, from: string, Einddatum: string, more: Record<string, string> = {}) => ({
  ...started(number, from),
  RedenBeeindiging: "31",
  Einddatum,
  ...more,
});

/** What a provider asked for, as the fields of a product of JW315; `Type` is that of the referrer. */
export const requested = (ReferentieAanbieder: string, Type: string, more: Record<string, string> = {}) => ({
  ReferentieAanbieder,
  ToewijzingIngangsdatum: "2025-09-01",
  Type,
  ...more,
});

/** What a municipality allocated, as the fields of a product of JW301. */
export const allocated = (number: string, ReferentieAanbieder: string, more: Record<string, string> = {}) => ({
  ToewijzingNummer: number,
  ReferentieAanbieder,
  Toewijzingsdatum: "2025-09-01",
  Ingangsdatum: "2025-09-01",
  ...more,
});
