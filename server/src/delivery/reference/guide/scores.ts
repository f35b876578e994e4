import type { FieldGuide, FormatGuide } from "../../../prepare/format-guide.ts";

const USED: readonly FieldGuide[] = [
  {
    field: "vestiging",
    what: "De vestiging, zoals 99AA00; ook als VESTIGINGSCODE of VESTIGINGSNUMMER, met twee cijfers achter het BRIN.",
  },
  { field: "INSTELLINGSCODE of BRIN", what: "Het BRIN, als de vestigingscode maar twee cijfers heeft." },
];
const DROPPED: readonly FieldGuide[] = [
  { field: "alle andere kolommen", what: "Worden niet gelezen, zoals naam, spreiding en aantal leerlingen." },
];
const FAULTS: readonly FieldGuide[] = [
  {
    field: "rekenblad (xlsx of ods)",
    what: "Wordt geweigerd; bewaar het goede werkblad eerst als csv met puntkomma's.",
  },
  { field: "titel boven de kopregel", what: "Wordt overgeslagen: de kopregel mag op de eerste acht regels staan." },
  { field: "28,35 of 28.35", what: "Worden allebei begrepen." },
  { field: "lege score, een punt of NA", what: "De regel wordt weggelaten: er is geen score." },
  {
    field: "geen datum",
    what: "De peildatum is 1 februari van het schooljaar in de bestandsnaam; staat dat er niet in, geef hem dan op met --date.",
  },
  { field: "vestiging die de monitor niet kent", what: "De score wordt bewaard voor als zij er komt." },
];

export const SCHOOLWEGING_GUIDE: FormatGuide = {
  title: "Schoolweging per vestiging",
  who: "De beheerder, uit de publicatie van de Inspectie van het Onderwijs (berekend door het CBS).",
  files: [
    {
      field: "schoolweging-JJJJ-JJJJ.csv",
      what: "Het werkblad van één schooljaar, als csv. Herkend aan de kolom schoolweging.",
    },
  ],
  used: [
    ...USED,
    {
      field: "OVT",
      what: "De sleutel van de Inspectie, zoals 00AP|C1, in plaats van de vestiging. Alleen te gebruiken als de instelling één regel in het bestand heeft en hier één vestiging.",
    },
    { field: "schoolweging", what: "Een getal van 20 (minst complex) tot en met 40 (meest complex)." },
  ],
  dropped: DROPPED,
  codes: [],
  faults: [
    ...FAULTS,
    { field: "score buiten 20 tot en met 40", what: "De regel wordt weggelaten: zo'n schoolweging bestaat niet." },
  ],
  examples: [{ name: "schoolweging-2024-2025.csv", content: "vestiging;schoolweging\n99AB00;31,25\n99AC00;24.6\n" }],
  templates: [{ name: "schoolweging.csv", content: "vestiging;schoolweging\n" }],
};

export const ACHTERSTANDSSCORE_GUIDE: FormatGuide = {
  title: "Achterstandsscore per vestiging",
  who: "De beheerder, uit de publicatie van het CBS.",
  files: [
    {
      field: "achterstandsscores-JJJJ-JJJJ.csv",
      what: "Het werkblad met de scores, als csv. Herkend aan de kolom achterstandsscore of score.",
    },
  ],
  used: [...USED, { field: "achterstandsscore of score", what: "Een getal van 0 of meer." }],
  dropped: DROPPED,
  codes: [],
  faults: [
    ...FAULTS,
    {
      field: "scores van voor en na 2024",
      what: "Zijn niet te vergelijken: het CBS heeft het model toen opnieuw geijkt.",
    },
  ],
  examples: [
    {
      name: "achterstandsscores-2024-2025.csv",
      content: "Achterstandsscores scholen;;\nVestigingsnummer;Aantal leerlingen;Score\n99AB00;211;87,4\n99AC00;98;0\n",
    },
  ],
  templates: [{ name: "achterstandsscore.csv", content: "vestiging;achterstandsscore\n" }],
};
