import type { FormatGuide } from "../format-guide.ts";
import { columnsOf, EXEMPTIONS, GUIDANCE, NOT_ENROLLED, REPORTS, type Role } from "./columns.ts";

const file = (role: Role, ...lines: readonly string[]) => ({
  name: `${role}.csv`,
  content: `${[columnsOf(role).join(";"), ...lines].join("\n")}\n`,
});

const EXAMPLES = [
  file(NOT_ENROLLED, "LP-101;999900006;2025-08-18;", "LP-102;;2025-10-01;2025-11-14"),
  file(
    REPORTS,
    "M-2001;999900018;99AA00;16 uur;2025-10-06;2025-09-08;2025-10-03;16",
    "M-2002;999900031;99AA00;langdurig;2026-01-14;2025-12-08;;",
    "M-2003;999900043;99AB00;luxe;2026-02-11;2026-02-09;2026-02-13;",
    "M-2004;;;overig;2026-03-03;2026-03-02;;",
  ),
  file(
    EXEMPTIONS,
    "V-31;999900055;5 onder a;2025-08-01;2026-07-31",
    "V-32;999900067;5 onder b;2025-08-01;2026-07-31",
    "V-33;999900079;5a;2025-10-15;",
    "V-34;999900080;15;2026-01-05;2026-07-31",
  ),
  file(GUIDANCE, "LP-101;999900006;plan van aanpak;2025-09-22", "LP-101;999900006;thuiszitterstafel;2025-11-03"),
];

/** What a municipality must know about the leerplicht file: the monitor's own layout, as no public one exists. */
export const LEERPLICHT_CSV_GUIDE: FormatGuide = {
  title: "Leerplicht als csv",
  who: "Een gemeente of haar bureau leerplicht (RBL), uit de leerplichtadministratie, over de eigen inwoners. Een openbare indeling van deze gegevens is niet bekend; dit is een eigen indeling van de monitor. Verzuim van leerlingen levert de school, in verzuim-csv.",
  files: [
    {
      field: "niet-ingeschreven.csv",
      what: "Leer- en kwalificatieplichtigen die nergens zijn ingeschreven en geen vrijstelling hebben (absoluut verzuim; Leerplichtwet 1969, artikel 2 en 4a). Verplicht, ook als er niemand in staat. Herkend aan de kolom niet_ingeschreven_vanaf.",
    },
    {
      field: "meldingen.csv",
      what: "Meldingen van verzuim die in de periode zijn ontvangen (artikel 21 en 21a). Herkend aan de kolom soort_melding.",
    },
    {
      field: "vrijstellingen.csv",
      what: "Vrijstellingen die in de periode golden (artikel 5, 5a en 15). Herkend aan de kolom artikel.",
    },
    {
      field: "begeleiding.csv",
      what: "Wat er voor een thuiszitter is gedaan: een plan van aanpak, of bespreking aan de thuiszitterstafel. Herkend aan de kolom stap.",
    },
  ],
  used: [
    {
      field: "sleutel",
      what: "Uw eigen kenmerk van de zaak, de melding of de vrijstelling. Verplicht; hoogstens 64 letters, cijfers, punten, streepjes of dubbele punten, en nooit een naam of burgerservicenummer.",
    },
    {
      field: "bsn",
      what: "Wordt vervangen door een code voordat er iets wordt geschreven; het nummer zelf gaat niet mee. Mag leeg zijn: dan telt de regel mee, maar is hij niet te koppelen.",
    },
    { field: "niet_ingeschreven_vanaf", what: "De eerste dag zonder inschrijving; mag voor de periode liggen." },
    {
      field: "tot",
      what: "De laatste dag, die dag meegerekend. Leeg: het duurt nog voort. Bij een melding van 16 uur is het de dag waarop de 16 uur vol waren.",
    },
    {
      field: "vestiging",
      what: "De vestiging die meldde, zoals 99AA00. Mag leeg zijn; alleen de vorm wordt hier bekeken.",
    },
    { field: "soort_melding", what: "De soort melding, in een van de woorden hieronder." },
    { field: "gemeld_op", what: "De dag waarop de school meldde. Die bepaalt of de melding in de periode valt." },
    { field: "van", what: "De eerste dag van het verzuim of van de vrijstelling; mag voor de periode liggen." },
    {
      field: "uren",
      what: "De uren ongeoorloofd verzuim in vier lesweken, zoals 16 of 16,5; klokuren in het basisonderwijs, lesuren in het voortgezet onderwijs. Mag ontbreken. Alleen voor de controle: het getal wordt niet geleverd.",
    },
    { field: "artikel", what: "Het artikel van de vrijstelling, geschreven als hieronder." },
    { field: "stap", what: "Wat er is gedaan, in een van de woorden hieronder." },
    { field: "op", what: "De dag waarop dat is gedaan; mag voor de periode liggen." },
  ],
  dropped: [
    {
      field: "alle andere kolommen",
      what: "Namen, adressen, geboortedatums, aantekeningen, artsverklaringen en al het andere worden bij het lezen weggelaten. Namen worden alleen gebruikt om te zien of er een naam in een sleutel staat.",
    },
    {
      field: "meldingen RMC (18 jaar en ouder)",
      what: "Horen bij het Doorstroompunt en niet bij de leerplicht; deze regels worden weggelaten.",
    },
  ],
  codes: [
    {
      field: "soort_melding",
      codes: [
        ["16 uur", "16 uur of meer in vier opeenvolgende lesweken; precies 16 telt mee (artikel 21a)", "sixteenHours"],
        ["langdurig", "langdurig relatief verzuim: langer dan vier weken; ook LRV", "longTerm"],
        ["luxe", "vakantie buiten de schoolvakantie zonder verlof; ook luxeverzuim", "luxury"],
        ["overig", "ander verzuim, zoals zorgwekkend ziekteverzuim; niet verplicht te melden", "other"],
      ],
    },
    {
      field: "artikel",
      codes: [
        [
          "5 onder a",
          "op lichamelijke of psychische gronden niet geschikt voor een school; ook art. 5 sub a",
          "5-onder-a",
        ],
        ["5 onder b", "overwegende bedenkingen tegen de richting; ook 5b", "5-onder-b"],
        ["5 onder c", "ingeschreven aan een school in het buitenland; ook 5c", "5-onder-c"],
        ["5a", "trekkend bestaan", "5a"],
        ["15", "ander onderwijs van een kwalificatieplichtige", "15"],
      ],
    },
    {
      field: "stap",
      codes: [
        ["plan van aanpak", "er is een plan van aanpak gemaakt", "plan"],
        ["thuiszitterstafel", "de jongere is aan de thuiszitterstafel besproken", "consultation"],
      ],
    },
  ],
  faults: [
    {
      field: "5.a, 5 a of 5-a",
      what: "Wordt geweigerd: het kan artikel 5 onder a zijn of artikel 5a, en dat zijn verschillende vrijstellingen. Met het woord erbij, zoals 5a (trekkend bestaan), is het duidelijk.",
    },
    {
      field: "5a naast 5b of 5c",
      what: "Wie 5b en 5c schrijft voor 5 onder b en c, bedoelt met 5a waarschijnlijk 5 onder a. In zo'n bestand wordt een kale 5a geweigerd.",
    },
    {
      field: "artikel 3a, 3b of 11",
      what: "Zijn geen vrijstelling van inschrijving maar vervangende leerplicht en verlof; deze regels worden weggelaten.",
    },
    {
      field: "vrijstelling 5 onder a langer dan een schooljaar",
      what: "Wordt geleverd met een waarschuwing: een beroep op vrijstelling moet elk jaar opnieuw, tenzij de jongere volgens de verklaring nooit naar school zal kunnen (artikel 6, derde lid).",
    },
    {
      field: "melding na meer dan vijf werkdagen",
      what: "Wordt geleverd met een waarschuwing. Geteld wordt vanaf de dag waarop de 16 uur vol waren, vanaf vier weken verzuim, of vanaf de eerste dag van luxeverzuim; feestdagen tellen als werkdag.",
    },
    { field: "melding van 16 uur met minder dan 16 uren", what: "Wordt weggelaten, met veld en reden in het verslag." },
    { field: "dezelfde regel twee keer", what: "De eerste telt; de tweede wordt als fout gemeld." },
    { field: "verloren nullen, datum als 8-9-2025, uren als 16,5", what: "Worden begrepen." },
    { field: "windows-1252 of Excel-csv", what: "Wordt gelezen, ook met een tab of komma als scheidingsteken." },
  ],
  examples: EXAMPLES,
  templates: [file(NOT_ENROLLED), file(REPORTS), file(EXEMPTIONS), file(GUIDANCE)],
};
