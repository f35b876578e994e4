import type { FieldGuide, FormatGuide } from "../../../prepare/format-guide.ts";

const ADDRESS =
  "VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES";
const REST = "RMC-REGIO CODE;RMC-REGIO NAAM;VAKANTIEREGIO";
const VO = `PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;${ADDRESS};ONDERWIJSSTRUCTUUR;${REST}`;
const PO = `PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;${ADDRESS};${REST}`;
const SO = `SOORT PRIMAIR ONDERWIJS;PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;${ADDRESS};CLUSTER;ONDERWIJS;${REST}`;
const OWN = "vestiging;naam;soort;bestuur;postcode;plaats;gemeente";

const line = (brin: string, name: string, before = "", behind = "") =>
  `${before}Overijssel;99001;${brin};${brin}00;${name};Proefstraat;1;7511 AB;ENSCHEDE;0153;ENSCHEDE;Openbaar; ; ;${behind}10;Twente;Noord`;

const WHO = "De beheerder, uit de open onderwijsdata van DUO (CC0).";
const USED: readonly FieldGuide[] = [
  { field: "VESTIGINGSCODE", what: "De vestiging: zes tekens, of twee cijfers achter INSTELLINGSCODE." },
  { field: "INSTELLINGSCODE", what: "Het BRIN, als de vestigingscode maar twee cijfers heeft." },
  { field: "VESTIGINGSNAAM", what: "De naam van de vestiging." },
  { field: "BEVOEGD GEZAG NUMMER", what: "Het bestuur, vijf cijfers." },
  { field: "POSTCODE", what: "Alleen de vier cijfers, waaruit het samenwerkingsverband volgt." },
  { field: "PLAATSNAAM", what: "De plaats." },
  { field: "GEMEENTENUMMER", what: "De gemeente; een nummer van voor een herindeling wordt dat van de opvolger." },
];
const DROPPED: readonly FieldGuide[] = [
  { field: "TELEFOONNUMMER, INTERNETADRES, straat en huisnummer", what: "Worden niet gelezen." },
  { field: "alle andere kolommen", what: "Worden niet gelezen." },
];
const FAULTS: readonly FieldGuide[] = [
  { field: "postcode met een spatie, lege cel als spatie", what: "Worden gelezen zoals DUO ze schrijft." },
  { field: "windows-1252", what: "Wordt gelezen, net als UTF-8." },
  { field: "vestiging die niet meer in het bestand staat", what: "Blijft, omdat oudere leveringen erover gaan." },
  {
    field: "vestiging van de voorbeelddata",
    what: "Een echte school vervangt geen verzonnen school; de regel wordt gemeld.",
  },
];

export const DUO_VO_ADDRESSES_GUIDE: FormatGuide = {
  title: "Alle vestigingen vo, DUO",
  who: WHO,
  files: [
    { field: "02.-alle-vestigingen-vo.csv", what: "Eén regel per vestiging. Herkend aan de kolom ONDERWIJSSTRUCTUUR." },
  ],
  used: [...USED, { field: "ONDERWIJSSTRUCTUUR", what: "De soort school, uit de delen tussen de schuine strepen." }],
  dropped: DROPPED,
  codes: [
    {
      field: "ONDERWIJSSTRUCTUUR",
      codes: [
        ["PRO", "praktijkonderwijs", "pro"],
        ["VBO, MAVO", "oudere namen van het vmbo", "vmbo"],
        ["HAVO, VWO", "havo en vwo", "havo-vwo"],
        ["BRUGJAAR", "alleen de eerste jaren", "vo"],
        ["delen van verschillende soort", "zoals VBO/HAVO", "vo"],
      ],
    },
  ],
  faults: FAULTS,
  examples: [{ name: "vestigingen-vo.csv", content: `${VO}\n${line("99AA", "Proefcollege", "", "VBO/MAVO;")}\n` }],
  templates: [],
};

export const DUO_PO_ADDRESSES_GUIDE: FormatGuide = {
  title: "Alle schoolvestigingen basisonderwijs, DUO",
  who: WHO,
  files: [
    {
      field: "02.-alle-schoolvestigingen-basisonderwijs.csv",
      what: "Eén regel per vestiging van een basisschool. Een bestand met ONDERWIJSSTRUCTUUR of SOORT PRIMAIR ONDERWIJS wordt geweigerd: dat zijn andere scholen.",
    },
  ],
  used: USED,
  dropped: DROPPED,
  codes: [],
  faults: FAULTS,
  examples: [{ name: "schoolvestigingen-basisonderwijs.csv", content: `${PO}\n${line("99AB", "De Proefschool")}\n` }],
  templates: [],
};

export const DUO_SO_ADDRESSES_GUIDE: FormatGuide = {
  title: "Alle vestigingen sbo, so en vso, DUO",
  who: WHO,
  files: [
    {
      field: "09.-alle-vestigingen-sbo-so-en-vso.csv",
      what: "Eén regel per vestiging. Herkend aan de kolom SOORT PRIMAIR ONDERWIJS.",
    },
  ],
  used: [...USED, { field: "SOORT PRIMAIR ONDERWIJS", what: "De soort school." }],
  dropped: DROPPED,
  codes: [
    {
      field: "SOORT PRIMAIR ONDERWIJS",
      codes: [
        ["SBAO", "speciaal basisonderwijs", "sbo"],
        ["SO", "speciaal onderwijs", "so"],
        ["VSO", "voortgezet speciaal onderwijs", "vso"],
        [
          "(V)SO",
          "beide: de soort met de meeste leerlingen volgens duo-po, anders wat er al stond, anders so",
          "so of vso",
        ],
      ],
    },
  ],
  faults: [
    {
      field: "(V)SO",
      what: "De meeste vestigingen heten zo, ook als er maar één van beide wordt gegeven. Lees daarom eerst duo-po in en dan dit bestand.",
    },
    ...FAULTS,
  ],
  examples: [
    {
      name: "vestigingen-sbo-so-vso.csv",
      content: `${SO}\n${line("99AC", "De Proef so", "(V)SO;", "4;SO ZMOK + VSO ZMOK;")}\n${line("99AD", "De Proef sbo", "SBAO;", " ;SBAO;")}\n`,
    },
  ],
  templates: [],
};

export const OWN_SITES_GUIDE: FormatGuide = {
  title: "Eigen lijst van vestigingen",
  who: "De beheerder, voor vestigingen die in geen lijst van DUO staan of waarvan de soort niet klopt.",
  files: [{ field: "*.csv", what: "Eén regel per vestiging. Herkend aan de kolommen." }],
  used: [
    { field: "vestiging", what: "BRIN en twee cijfers, zoals 99AA00." },
    { field: "naam", what: "De naam van de vestiging." },
    { field: "soort", what: "bao, sbo, so, vmbo, havo-vwo, vo, pro of vso." },
    { field: "bestuur", what: "Het bestuur, vijf cijfers." },
    { field: "postcode", what: "Zoals 7511 AB of 7511; mag leeg zijn, en dan is het samenwerkingsverband onbekend." },
    { field: "plaats", what: "De plaats." },
    { field: "gemeente", what: "De gemeentecode van vier cijfers." },
  ],
  dropped: [{ field: "alle andere kolommen", what: "Worden niet gelezen." }],
  codes: [],
  faults: FAULTS,
  examples: [{ name: "scholen.csv", content: `${OWN}\n99AE00;De Proef;bao;99001;7511 AB;Enschede;0153\n` }],
  templates: [{ name: "scholen.csv", content: `${OWN}\n` }],
};
