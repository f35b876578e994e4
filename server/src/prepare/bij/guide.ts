import {
  ARRANGEMENT_FIELDS,
  ARRANGEMENTS_EXAMPLE,
  BASIS_CODES,
  EXTRA_FAULTS,
  EXTRA_FILES,
  EXTRA_TEMPLATES,
  GROUND_FIELDS,
  GROUNDS_EXAMPLE,
  THEME_CODES,
} from "../care-extras/guide.ts";
import type { FieldGuide, FormatGuide } from "../format-guide.ts";
import { BIJ_COLUMNS } from "./columns.ts";
import { BIJ_CODES } from "./guide-codes.ts";

const HEADER = BIJ_COLUMNS.join(";");

const USED: readonly FieldGuide[] = [
  {
    field: "bsn",
    what: "Wordt op uw eigen computer vervangen door een code; het nummer gaat niet mee. 000000000 (onbekend) en 999999999 (ongeboren) mogen: de regel telt mee, maar is niet aan een leerling te koppelen.",
  },
  {
    field: "aanbieder",
    what: "De AGB-code van acht cijfers van wie de hulp gaf. Het bestand voor het CBS heeft deze kolom niet, want daar levert elke aanbieder zelf. Voeg haar toe: in het bestand van één aanbieder staat op elke regel dezelfde code.",
  },
  {
    field: "hulpvorm",
    what: "De vorm van jeugdhulp, in de codes van het CBS. Elke regel heeft een hulpvorm of een maatregel, niet allebei: de codes 11 en 12 betekenen in beide lijsten iets anders. Een kolom die u niet gebruikt, mag ontbreken.",
  },
  {
    field: "maatregel",
    what: "Het type kinderbeschermingsmaatregel of jeugdreclassering, in de codes van het CBS.",
  },
  {
    field: "datum_aanvang",
    what: "De eerste dag, als jjjjmmdd; jjjj-mm-dd en dd-mm-jjjj mogen ook. Mag voor de periode liggen. Is de dag onbekend (00), dan telt de eerste dag van de maand, met een waarschuwing.",
  },
  {
    field: "datum_einde",
    what: "De laatste dag. Leeg: de hulp loopt nog. Is de dag onbekend (00), dan telt de laatste dag van de maand, met een waarschuwing.",
  },
  {
    field: "datum_overgedragen_gekregen",
    what: "Bij een maatregel: de dag waarop deze instelling haar overnam. Die gaat voor datum_aanvang. Mag ontbreken.",
  },
  {
    field: "datum_overgedragen",
    what: "Bij een maatregel: de dag waarop deze instelling haar overdroeg. Die gaat voor datum_einde, met als reden naar een andere aanbieder. Mag ontbreken.",
  },
  {
    field: "verwijzer",
    what: "Wie verwees, in de codes van het CBS. Bij een maatregel leeg: dan onbekend. Mag ontbreken.",
  },
  {
    field: "reden_beeindiging",
    what: "Waarom de hulp stopte. De codes van hulpvormen en maatregelen verschillen. Mag ontbreken.",
  },
  {
    field: "postcode",
    what: "Postcode (9999XX) of gemeentecode volgens het woonplaatsbeginsel. Alleen gebruikt om jeugdigen van andere gemeenten weg te laten; gaat niet mee. Leeg: de jeugdige is van uw gemeente. Mag ontbreken.",
  },
  {
    field: "gemeentecode",
    what: "Gemeentecode van vier cijfers, als u die apart hebt. Gaat voor de postcode. Mag ontbreken.",
  },
  {
    field: "kenmerk",
    what: "Uw eigen sleutel van het traject, waarmee u een regel terugvindt; geen naam en geen bsn. Zonder deze kolom wordt de sleutel het nummer van het bestand en van de regel. Mag ontbreken.",
  },
  {
    field: "collectief",
    what: "Ja als de hulp onder een collectief arrangement valt, anders nee. Het CBS vraagt dit niet; zonder deze kolom telt alle hulp als hulp met een eigen besluit. Mag ontbreken.",
  },
];

const DROPPED: readonly FieldGuide[] = [
  {
    field: "geboortedatum",
    what: "Mag erin staan, ook met nullen voor een onbekende dag of maand; zij wordt niet gelezen. De leeftijd weet de monitor van de school.",
  },
  { field: "geslacht (V, M, O)", what: "Wordt niet gelezen. Het geslacht weet de monitor van de school." },
  {
    field: "perspectief (protocol tot en met versie 4) en gestart met crisis (vanaf versie 5)",
    what: "Worden niet gelezen: crisishulp telt hier bij de hulpvorm waarin zij werd gegeven.",
  },
  {
    field: "uitkomsten, type informant, datum eerste contact, erkende interventie",
    what: "Worden niet gelezen; de monitor heeft er geen vraag voor.",
  },
  {
    field: "namen en alle andere kolommen",
    what: "Worden bij het lezen weggelaten; u krijgt te zien hoeveel het er zijn.",
  },
];

const FAULTS: readonly FieldGuide[] = [
  {
    field: "een bestand met vaste kolombreedtes",
    what: "Het CBS neemt ook tekst met vaste kolommen aan. De breedtes zijn niet openbaar; bewaar het bestand als spreadsheet en die als csv met een kopregel.",
  },
  {
    field: "andere kolomnamen",
    what: "Hoofdletters, spaties en streepjes maken niet uit, en gangbare namen worden herkend: burgerservicenummer, AGB-code, type jeugdhulp, datum aanvang jeugdhulp, type maatregel, postcode/gemeente.",
  },
  {
    field: "01 wordt 1",
    what: "Een spreadsheet laat nullen vooraan weg; die worden weer toegevoegd, ook bij bsn en AGB.",
  },
  {
    field: "onbekende maand (jjjj0000) of onbekend jaar",
    what: "De regel wordt weggelaten: zonder maand is niet te zeggen in welk schooljaar de hulp viel.",
  },
  { field: "een dag die niet bestaat, zoals 20270631", what: "De regel wordt weggelaten en u krijgt een melding." },
  {
    field: "jeugdigen van andere gemeenten",
    what: "Het bestand van een aanbieder gaat over al zijn gemeenten. Wie volgens postcode of gemeentecode elders woont, wordt weggelaten. Vindt de monitor bij een postcode geen gemeente, dan telt de regel mee en hoort u hoeveel het er zijn.",
  },
  {
    field: "twee halfjaren in één levering",
    what: "Hulp die doorloopt, staat in beide bestanden. Zelfde bsn, aanbieder, code en begindatum is één traject; de regel met een einddatum gaat voor. Zonder bsn is dat niet te zien en tellen beide regels.",
  },
  {
    field: "het halfjaar juli tot en met december",
    what: "Loopt over twee schooljaren. Kies als periode 1 augustus tot en met 31 december; juli hoort bij de levering van het vorige schooljaar.",
  },
  {
    field: "een correctie",
    what: "Vervangt de hele periode, net als bij het CBS: lever alle regels opnieuw. Wat ontbreekt, is daarna weg.",
  },
  {
    field: "een overgenomen maatregel zonder begindatum",
    what: "Een instelling die een maatregel overnam, geeft de begindatum niet door. Staat ook datum_overgedragen_gekregen er niet, dan wordt de regel weggelaten.",
  },
  ...EXTRA_FAULTS,
];

/** What a municipality must know about the table of Beleidsinformatie Jeugd. */
export const BIJ_GUIDE: FormatGuide = {
  title: "Beleidsinformatie Jeugd (CBS) als tabel",
  who: "Een gemeente, met de bestanden die haar jeugdhulpaanbieders en gecertificeerde instellingen elk halfjaar voor het CBS maken. Gebruik dit formaat of iJw, niet allebei over dezelfde periode: een levering vervangt de vorige. Hulp met een persoonsgebonden budget staat er niet in.",
  files: [
    {
      field: "*.csv",
      what: "De standaardspreadsheet, bewaard als csv: één bestand per aanbieder of alles bij elkaar. Herkend aan de kolom hulpvorm of maatregel.",
    },
    ...EXTRA_FILES,
  ],
  used: [...USED, ...GROUND_FIELDS, ...ARRANGEMENT_FIELDS],
  dropped: DROPPED,
  codes: [...BIJ_CODES, BASIS_CODES, THEME_CODES],
  faults: FAULTS,
  examples: [
    {
      name: "beleidsinformatie.csv",
      content: `${HEADER}
999900006;99000001;20250915;;02;;01;;7511AB;;;;T-1;nee
999900055;99000001;20240900;20260115;14;;02;03;;0153;;;T-2;
999900067;99000009;20250203;;;11;;;7511AB;;20251101;;M-1;
`,
    },
    GROUNDS_EXAMPLE,
    ARRANGEMENTS_EXAMPLE,
  ],
  templates: [{ name: "beleidsinformatie.csv", content: `${HEADER}\n` }, ...EXTRA_TEMPLATES],
};
