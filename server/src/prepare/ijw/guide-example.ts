import type { GuideFile } from "../format-guide.ts";

type Fields = readonly (readonly [field: string, value: string])[];

interface Example {
  readonly code: string;
  readonly number: "301" | "305" | "307" | "315";
  readonly list: string;
  readonly product: string;
  readonly fields: Fields;
}

const PROVIDER = "99000001";
const MUNICIPALITY = "0153";

/** One message about one invented youth, in the order of the XSD, without the parts that are not read. */
function messageOf({ code, number, list, product, fields }: Example, dated: string): string {
  const p = `jw${number}`;
  const [sender, receiver] = number === "301" ? [MUNICIPALITY, PROVIDER] : [PROVIDER, MUNICIPALITY];
  const lines = fields.map(([field, value]) => `        <${p}:${field}>${value}</${p}:${field}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:${p}="http://www.istandaarden.nl/ijw/3_2/${p}/schema">
  <${p}:Header>
    <${p}:BerichtCode>${code}</${p}:BerichtCode>
    <${p}:BerichtVersie>3</${p}:BerichtVersie>
    <${p}:BerichtSubversie>2</${p}:BerichtSubversie>
    <${p}:Afzender>${sender}</${p}:Afzender>
    <${p}:Ontvanger>${receiver}</${p}:Ontvanger>
    <${p}:BerichtIdentificatie>
      <ijw:Identificatie>VOORBEELD${number}</ijw:Identificatie>
      <ijw:Dagtekening>${dated}</ijw:Dagtekening>
    </${p}:BerichtIdentificatie>
  </${p}:Header>
  <${p}:Client>
    <${p}:Bsn>999900006</${p}:Bsn>
    <${p}:${list}>
      <${p}:${product}>
${lines.join("\n")}
      </${p}:${product}>
    </${p}:${list}>
  </${p}:Client>
</${p}:Bericht>
`;
}

const PRODUCT = ["Product", "<ijw:Categorie>45</ijw:Categorie><ijw:Code>45A11</ijw:Code>"] as const;

const request = messageOf(
  {
    code: "446",
    number: "315",
    list: "AangevraagdeProducten",
    product: "AangevraagdProduct",
    fields: [
      ["ReferentieAanbieder", "V-2025-001"],
      PRODUCT,
      ["ToewijzingIngangsdatum", "2025-09-15"],
      ["Verwijzer", "<ijw:Type>02</ijw:Type>"],
    ],
  },
  "2025-08-28",
);

const allocation = messageOf(
  {
    code: "436",
    number: "301",
    list: "ToegewezenProducten",
    product: "ToegewezenProduct",
    fields: [
      ["ToewijzingNummer", "300201"],
      ["ReferentieAanbieder", "V-2025-001"],
      PRODUCT,
      ["Toewijzingsdatum", "2025-09-05"],
      ["Toewijzingstijd", "09:00:00"],
      ["Ingangsdatum", "2025-09-15"],
      ["Einddatum", "2026-06-30"],
    ],
  },
  "2025-09-05",
);

const start = messageOf(
  {
    code: "438",
    number: "305",
    list: "StartProducten",
    product: "StartProduct",
    fields: [
      ["ToewijzingNummer", "300201"],
      PRODUCT,
      ["ToewijzingIngangsdatum", "2025-09-15"],
      ["Begindatum", "2025-09-22"],
      ["StatusAanlevering", "1"],
    ],
  },
  "2025-09-24",
);

const stop = messageOf(
  {
    code: "440",
    number: "307",
    list: "StopProducten",
    product: "StopProduct",
    fields: [
      ["ToewijzingNummer", "300201"],
      PRODUCT,
      ["ToewijzingIngangsdatum", "2025-09-15"],
      ["Begindatum", "2025-09-22"],
      ["RedenBeeindiging", "31"],
      ["Einddatum", "2026-03-31"],
      ["StatusAanlevering", "1"],
    ],
  },
  "2026-04-02",
);

/** One youth from request to stop. */
export const IJW_EXAMPLES: readonly GuideFile[] = [
  { name: "JW315.xml", content: request },
  { name: "JW301.xml", content: allocation },
  { name: "JW305.xml", content: start },
  { name: "JW307.xml", content: stop },
];
