import { ARRANGEMENT_THEMES } from "@monitor/schema/vocabulary";
import type { CodeGuide, FieldGuide, GuideFile } from "../format-guide.ts";
import { ARRANGEMENT_COLUMNS, GROUND_COLUMNS } from "./columns.ts";

/** What the guides of all formats of care say about the two files that go with any of them. */
export const EXTRA_FILES: readonly FieldGuide[] = [
  {
    field: "toestemmingen*.csv (mag ontbreken)",
    what: "Uw eigen lijst van wie de hulp van een leerling met welke school mag delen. Herkend aan de kolom grondslag. Zonder deze lijst ziet geen school de hulp van een leerling.",
  },
  {
    field: "collectief*.csv (mag ontbreken)",
    what: "Hulp op scholen zonder besluit per kind: collectieve arrangementen. Herkend aan de kolom thema. Lever dit bestand samen met uw andere bestanden, want een levering vervangt haar hele periode.",
  },
];

export const GROUND_FIELDS: readonly FieldGuide[] = [
  {
    field: "toestemmingen: bsn",
    what: "Van de leerling. Wordt op uw eigen computer vervangen door een code; het nummer gaat niet mee. Een regel zonder bruikbaar bsn wordt weggelaten, want zij zegt niets over iemand.",
  },
  {
    field: "toestemmingen: school",
    what: "De vestiging die de hulp mag zien: vier tekens brin en twee cijfers, 99XX00.",
  },
  { field: "toestemmingen: grondslag", what: "Het woord toestemming of de woorden wettelijke taak." },
  { field: "toestemmingen: geldig_tot", what: "De laatste dag waarop de school mag kijken." },
];

export const ARRANGEMENT_FIELDS: readonly FieldGuide[] = [
  { field: "collectief: vestiging", what: "Waar de hulp wordt gegeven: vier tekens brin en twee cijfers, 99XX00." },
  { field: "collectief: aanbieder", what: "De AGB-code van acht cijfers van wie de hulp geeft." },
  { field: "collectief: thema", what: "Waar de hulp over gaat, in een van de woorden hieronder. Eén thema per regel." },
  { field: "collectief: van", what: "De eerste dag. Die mag voor de periode van de levering liggen." },
  { field: "collectief: tot", what: "De laatste dag, die zelf meetelt. Leeg: het arrangement loopt nog." },
  {
    field: "collectief: bereik",
    what: "Hoeveel leerlingen het arrangement in deze periode bereikte. Leeg: niet geteld. Ook 1 tot en met 4 mag hier staan: het getal wordt bewaard, maar niet zo gepubliceerd.",
  },
  {
    field: "collectief: productcode",
    what: "De productcode van vijf tekens waarmee de aanbieder in iJw-berichten hulp onder dit arrangement meldt, en geen andere hulp. Leeg: er zijn geen zulke berichten. Bij andere formaten wordt deze kolom niet gebruikt.",
  },
];

export const THEME_CODES: CodeGuide = {
  field: "collectief: thema",
  codes: Object.values(ARRANGEMENT_THEMES).map(({ nl }) => [nl, `hulp met als onderwerp ${nl}`, nl]),
};

export const BASIS_CODES: CodeGuide = {
  field: "toestemmingen: grondslag",
  codes: [
    ["toestemming", "de leerling of een ouder vindt het goed", "toestemming"],
    ["wettelijke taak", "de school heeft het nodig voor een taak uit de wet", "wettelijke taak"],
  ],
};

export const EXTRA_FAULTS: readonly FieldGuide[] = [
  {
    field: "aanbieder met zeven cijfers",
    what: "Een spreadsheet laat de nul vooraan weg; die wordt weer toegevoegd.",
  },
  {
    field: "hetzelfde arrangement twee keer",
    what: "Zelfde vestiging, aanbieder, thema en begindatum: alleen de eerste regel telt mee en u krijgt een melding.",
  },
];

export const EXTRA_TEMPLATES: readonly GuideFile[] = [
  { name: "toestemmingen.csv", content: `${GROUND_COLUMNS.join(";")}\n` },
  { name: "collectief.csv", content: `${ARRANGEMENT_COLUMNS.join(";")}\n` },
];

export const GROUNDS_EXAMPLE: GuideFile = {
  name: "toestemmingen.csv",
  content: `${GROUND_COLUMNS.join(";")}
999900006;99AA00;toestemming;2026-07-31
999900055;99AA00;wettelijke taak;2026-07-31
`,
};

export const ARRANGEMENTS_EXAMPLE: GuideFile = {
  name: "collectief.csv",
  content: `${ARRANGEMENT_COLUMNS.join(";")}
99AA00;99000001;gedrag;2025-08-25;;34;45C01
99AA00;99000001;schoolaanwezigheid;2025-10-01;2026-03-31;3;45C01
99BB00;99000002;gezin en opvoeding;2024-09-01;;;
`,
};
