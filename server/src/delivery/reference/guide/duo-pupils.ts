import type { FormatGuide } from "../../../prepare/format-guide.ts";

const VO =
  '"BEVOEGD GEZAG NUMMER";"INSTELLINGSCODE";"VESTIGINGSCODE";"INSTELLINGSNAAM VESTIGING";"PLAATSNAAM";"GEMEENTENUMMER";"GEMEENTENAAM";"PROVINCIE";"AANTAL LEERLINGEN";"AANTAL VO LEERLINGEN UITBESTEED AAN VAVO"';
const PO =
  "PEILDATUM;INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM_VESTIGING;POSTCODE_VESTIGING;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;PROVINCIE;SOORT_PO;CLUSTER;DENOMINATIE_VESTIGING;BEVOEGD_GEZAG_NUMMER;LEEFTIJD_JONGER;LEEFTIJD_4;LEEFTIJD_5;LEEFTIJD_6;LEEFTIJD_7;LEEFTIJD_8;LEEFTIJD_9;LEEFTIJD_10;LEEFTIJD_11;LEEFTIJD_12;LEEFTIJD_OUDER";

const MASK = {
  field: "<5",
  what: "Is een verborgen aantal van 1 tot en met 4. Het blijft een bereik, ook in elke som, en wordt nooit 0 of een schatting.",
};
const ENCODING = {
  field: "windows-1252, aanhalingstekens, kolomnamen met spatie of liggend streepje",
  what: "Worden gelezen zoals DUO ze publiceert.",
};
const MERGER = {
  field: "gemeente van voor een herindeling",
  what: "Telt mee bij de gemeente waarin zij is opgegaan, als dat er één is.",
};

/** DUO's counts of pupils per site in secondary education. */
export const DUO_VO_GUIDE: FormatGuide = {
  title: "Leerlingen vo per vestiging en bestuur (vavo apart), DUO",
  who: "De beheerder, uit de open onderwijsdata van DUO (CC0).",
  files: [
    {
      field: "03.-leerlingen-vo-per-vestiging-en-bestuur-(vavo-apart)-JJJJ.csv",
      what: "Eén regel per vestiging. De teldatum is 1 oktober van het jaar in de bestandsnaam.",
    },
  ],
  used: [
    { field: "VESTIGINGSCODE", what: "Zes tekens, of twee cijfers achter INSTELLINGSCODE." },
    { field: "INSTELLINGSCODE", what: "Het BRIN, als de vestigingscode maar twee cijfers heeft." },
    { field: "INSTELLINGSNAAM VESTIGING", what: "De naam bij het aantal." },
    { field: "GEMEENTENUMMER, GEMEENTENAAM, PROVINCIE", what: "De plaatsen waarvoor de aantallen worden opgeteld." },
    { field: "AANTAL LEERLINGEN", what: "Het aantal leerlingen op de teldatum." },
    { field: "AANTAL VO LEERLINGEN UITBESTEED AAN VAVO", what: "Het aantal dat elders als volwassene les krijgt." },
  ],
  dropped: [{ field: "alle andere kolommen", what: "Worden niet gelezen." }],
  codes: [],
  faults: [MASK, ENCODING, MERGER],
  examples: [
    {
      name: "leerlingen-vo-2024.csv",
      content: `${VO}\n"99001";"99AA";"99AA00";"Proefcollege";"ENSCHEDE";"0153";"Enschede";"Overijssel";835;"<5"\n`,
    },
  ],
  templates: [],
};

/** DUO's counts of pupils per site, kind and age in primary and special education. */
export const DUO_PO_GUIDE: FormatGuide = {
  title: "Leerlingen po naar soort po, cluster en leeftijd, DUO",
  who: "De beheerder, uit de open onderwijsdata van DUO (CC0).",
  files: [
    {
      field: "01.-leerlingen-po-soort-po-cluster-leeftijd-JJJJ-JJJJ.csv",
      what: "Eén regel per vestiging, soort en cluster, met een kolom per leeftijd. De peildatum staat in het bestand; anders is het 1 oktober van het eerste jaar in de bestandsnaam.",
    },
  ],
  used: [
    {
      field: "INSTELLINGSCODE, VESTIGINGSCODE",
      what: "Samen de vestiging; oudere jaren noemen ze BRIN NUMMER en VESTIGINGSNUMMER.",
    },
    { field: "INSTELLINGSNAAM_VESTIGING", what: "De naam bij het aantal." },
    { field: "GEMEENTENUMMER, GEMEENTENAAM, PROVINCIE", what: "De plaatsen waarvoor de aantallen worden opgeteld." },
    { field: "SOORT_PO", what: "De soort onderwijs; de aantallen worden ook per soort bewaard." },
    { field: "CLUSTER", what: "Alleen om regels van één vestiging uit elkaar te houden." },
    { field: "LEEFTIJD...", what: "Alle kolommen die met LEEFTIJD beginnen worden opgeteld." },
    { field: "PEILDATUM", what: "De dag van de telling, zoals 20241001 of 01-10-2024." },
  ],
  dropped: [{ field: "alle andere kolommen", what: "Worden niet gelezen." }],
  codes: [
    {
      field: "SOORT_PO",
      codes: [
        ["Bo", "basisonderwijs", "leerlingen-bo"],
        ["Sbo", "speciaal basisonderwijs", "leerlingen-sbo"],
        ["So", "speciaal onderwijs", "leerlingen-so"],
        ["Vso", "voortgezet speciaal onderwijs", "leerlingen-vso"],
      ],
    },
  ],
  faults: [
    MASK,
    {
      field: "lege leeftijd",
      what: "De regel wordt weggelaten: niet te zien is of dit nul is of verborgen.",
    },
    ENCODING,
    MERGER,
  ],
  examples: [
    {
      name: "leerlingen-po-soort-po-cluster-leeftijd-2024-2025.csv",
      content: `${PO}
20241001;99AB;00;De Proefschool;7511AB;ENSCHEDE;0153;Enschede;Overijssel;Bo;;Openbaar;99001;0;21;24;<5;25;22;23;20;24;6;0
20241001;99AC;00;De Proef so;7511AB;ENSCHEDE;0153;Enschede;Overijssel;So;4;Openbaar;99001;0;<5;<5;6;7;9;11;12;10;5;0
20241001;99AC;00;De Proef so;7511AB;ENSCHEDE;0153;Enschede;Overijssel;Vso;4;Openbaar;99001;0;0;0;0;0;0;0;0;0;14;40
`,
    },
  ],
  templates: [],
};
