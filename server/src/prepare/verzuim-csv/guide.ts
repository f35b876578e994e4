import type { FormatGuide } from "../format-guide.ts";
import { CALENDAR_COLUMNS, SPELL_COLUMNS } from "./columns.ts";

const spells = `${SPELL_COLUMNS.join(";")}\n`;
const calendar = `${CALENDAR_COLUMNS.join(";")}\n`;

const EXAMPLE_SPELLS = `${spells}L-1001;999900006;99AA00;0153;ziek;2025-09-08;2025-09-09;660
L-1001;999900006;99AA00;0153;verlof;2025-11-03;2025-11-03;330
L-1002;;99AA00;0153;ongeoorloofd;2026-05-04;;12000
L-1003;999900018;99AA00;0164;luxeverzuim;2026-02-09;2026-02-13;1515
L-1004;999900031;99AA00;0153;geschorst;2025-12-01;2025-12-02;660
`;

const EXAMPLE_CALENDAR = `${calendar}99AA00;2025-09-08;330
99AA00;2025-09-09;330
99AA00;2025-09-10;195
99AA00;2025-09-11;330
99AA00;2025-09-12;330
`;

/** What a school must know about the attendance file: the monitor's own layout, as no public one exists. */
export const VERZUIM_CSV_GUIDE: FormatGuide = {
  title: "Verzuim en schoolkalender als csv",
  who: "Een school of bestuur, uit de leerlingadministratie. Een openbare standaard voor verzuim per leerling bestaat niet; dit is een eigen indeling van de monitor. Een gemeente gebruikt de indeling leerplicht-csv.",
  files: [
    {
      field: "verzuim*.csv",
      what: "Eén regel voor elke aaneengesloten periode van verzuim van een leerling. Herkend aan de kolom leerlingsleutel.",
    },
    {
      field: "schoolkalender*.csv",
      what: "Eén regel voor elke vestiging en elke dag waarop les is gegeven. Herkend aan de kolom lesminuten. Zonder dit bestand is het aandeel gemiste lestijd niet te berekenen.",
    },
  ],
  used: [
    {
      field: "leerlingsleutel",
      what: "De sleutel van de leerling in uw eigen administratie, dezelfde als in de levering van inschrijvingen. Verplicht; hoogstens 64 letters, cijfers, punten, streepjes of dubbele punten, en nooit een naam of burgerservicenummer.",
    },
    {
      field: "bsn",
      what: "Wordt vervangen door een code voordat er iets wordt geschreven; het nummer zelf gaat niet mee. Mag leeg zijn: dan telt de regel mee, maar is hij niet te koppelen.",
    },
    { field: "vestiging", what: "De vestiging van de school, zoals 99AA00. Verplicht." },
    {
      field: "woongemeente",
      what: "De gemeentecode van vier cijfers, zoals 0153. Mag leeg zijn. Een code van voor een herindeling wordt de code van de gemeente waarin zij is opgegaan.",
    },
    { field: "soort", what: "De soort verzuim, in een van de woorden hieronder. Verplicht." },
    { field: "van", what: "De eerste dag van het verzuim. Verplicht." },
    {
      field: "tot",
      what: "De laatste dag van het verzuim, die dag meegerekend. Leeg: het verzuim loopt nog, en telt tot en met de laatste dag van de periode.",
    },
    {
      field: "minuten",
      what: "De lesminuten die in deze periode zijn gemist, als heel getal. Verplicht. Uren worden niet gelezen, omdat een lesuur niet overal 60 minuten is.",
    },
    {
      field: "dag",
      what: "Een dag waarop les is gegeven. Dagen die er niet in staan, zoals weekeinde en vakantie, tellen nooit als gemist.",
    },
    {
      field: "lesminuten",
      what: "De lesminuten van die dag voor een leerling, van 0 tot en met 1440. Een halve dag heeft de minuten van die halve dag, bijvoorbeeld 195.",
    },
  ],
  dropped: [
    {
      field: "alle andere kolommen",
      what: "Namen, opmerkingen, redenen en al het andere worden bij het lezen weggelaten. Namen worden alleen gebruikt om te zien of er een naam in een sleutel staat.",
    },
    {
      field: "lesminuten per jaargroep",
      what: "De kalender heeft één getal per vestiging en dag. Krijgen de onderbouw en de bovenbouw niet evenveel les, geef dan het gemiddelde over alle leerlingen: dan klopt het aandeel gemiste lestijd van de vestiging.",
    },
  ],
  codes: [
    {
      field: "soort",
      codes: [
        ["ziek", "ziek gemeld", "sick"],
        ["verlof", "verlof volgens artikel 11 van de Leerplichtwet", "leave"],
        ["geschorst", "geschorst door de school", "suspended"],
        ["ongeoorloofd", "afwezig zonder geldige reden", "unauthorised"],
        ["luxeverzuim", "vakantie buiten de schoolvakantie zonder verlof", "luxury"],
        [
          "niet-ingeschreven",
          "alleen van een gemeente, over eigen inwoners; gebruik liever leerplicht-csv",
          "notEnrolled",
        ],
      ],
    },
  ],
  faults: [
    {
      field: "verloren nullen",
      what: "Een rekenblad maakt van 0153 het getal 153; de nul wordt teruggezet, ook bij een burgerservicenummer van acht cijfers.",
    },
    { field: "datum als 8-9-2025", what: "Wordt gelezen als 2025-09-08; dag en maand staan op de Nederlandse plek." },
    { field: "minuten als 330,0", what: "Wordt gelezen als 330. Een getal als 5,5 wordt geweigerd: dat lijken uren." },
    { field: "kleine letters in vestiging of soort", what: "Worden begrepen." },
    {
      field: "verzuim over de grens van de periode",
      what: "Wordt weggelaten, omdat de minuten niet te verdelen zijn. Splits de regel op de grens van het schooljaar of van de periode.",
    },
    {
      field: "meer minuten dan er in de dagen passen",
      what: "De regel wordt weggelaten, met veld en reden in het verslag.",
    },
    {
      field: "dezelfde dag twee keer in de kalender",
      what: "De eerste telt; een tweede met andere minuten wordt als fout gemeld.",
    },
    { field: "vestiging van een andere organisatie", what: "De regel wordt weggelaten." },
    { field: "opgeheven en verdeelde gemeente", what: "De regel telt mee zonder woongemeente, met een waarschuwing." },
    { field: "windows-1252 of Excel-csv", what: "Wordt gelezen, ook met een tab of komma als scheidingsteken." },
  ],
  examples: [
    { name: "verzuim.csv", content: EXAMPLE_SPELLS },
    { name: "schoolkalender.csv", content: EXAMPLE_CALENDAR },
  ],
  templates: [
    { name: "verzuim.csv", content: spells },
    { name: "schoolkalender.csv", content: calendar },
  ],
};
