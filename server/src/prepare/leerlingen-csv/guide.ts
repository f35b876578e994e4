import type { FormatGuide } from "../format-guide.ts";
import { PUPIL_COLUMNS } from "./columns.ts";

const header = `${PUPIL_COLUMNS.join(";")}\n`;

const EXAMPLE = `${header}1001;999900006;99AA00;3a;3;v;2019-03-09;7511;2025-08-01;
1002;999900018;99AA00;4-5;4;m;20-01-2018;7511AB;;13-02-2026
1003;999900031;99AA00;4-5;5;x;2017-06-01;;2025-11-03;
1004;;99AA01;;;;;;;
`;

/** The monitor's own layout for pupils, because no public one exists for a plain table. Codes are those of EDEXML 2.1. */
export const LEERLINGEN_CSV_GUIDE: FormatGuide = {
  title: "Leerlingen als csv",
  who: "Een school of bestuur zonder EDEXML of UWLR, uit een eigen administratie of een rekenblad. Dit is een eigen indeling van de monitor; de codes zijn die van EDEXML 2.1 (Edustandaard).",
  files: [
    {
      field: "leerlingen*.csv",
      what: "Eén regel voor elke leerling op een vestiging, met een kopregel. Herkend aan de kolom leerlingsleutel met bsn en vestiging, of met een van groep, jaargroep, geslacht, geboortedatum of postcode. De volgorde van de kolommen is vrij, hoofdletters maken niet uit, en tussen de velden staat een puntkomma; een tab of komma mag ook. UTF-8 of UTF-16; windows-1252 wordt gelezen met een melding.",
    },
  ],
  used: [
    {
      field: "leerlingsleutel",
      what: "Verplicht. Uw eigen leerlingnummer: hoogstens 64 letters, cijfers, punten, streepjes of dubbele punten, geen naam en geen burgerservicenummer. Gebruik dezelfde sleutel als in het verzuimbestand.",
    },
    {
      field: "bsn",
      what: "Kolom verplicht, veld mag leeg zijn. Wordt op uw eigen computer vervangen door een code; het nummer zelf gaat niet mee. Zonder nummer telt de leerling mee, maar is hij niet te koppelen.",
    },
    {
      field: "vestiging",
      what: "Kolom verplicht. De vestiging, zoals 99AA00. Levert één school, dan zijn twee cijfers genoeg; levert één vestiging, dan mag het veld leeg zijn.",
    },
    {
      field: "groep",
      what: "Mag ontbreken. De sleutel van de klas, zoals 3a; groep 3 wordt 3, en 4/5 wordt 4-5. Een klas met leerlingen van meer jaargroepen telt als combinatiegroep.",
    },
    { field: "jaargroep", what: "Mag ontbreken. Zie de codes hieronder." },
    { field: "geslacht", what: "Mag ontbreken. Zie de codes hieronder; leeg telt als onbekend." },
    {
      field: "geboortedatum",
      what: "Mag ontbreken. Als jjjj-mm-dd of dd-mm-jjjj. Alleen jaar en maand gaan mee.",
    },
    {
      field: "postcode",
      what: "Mag ontbreken. De vier cijfers zijn genoeg. Wordt de woongemeente; de postcode zelf gaat niet mee.",
    },
    {
      field: "van en tot",
      what: "Mogen ontbreken. De eerste en de laatste dag van de inschrijving, als jjjj-mm-dd of dd-mm-jjjj. Leeg: de hele periode.",
    },
  ],
  dropped: [
    {
      field: "naam, achternaam, roepnaam, voornaam, voornamen, voorvoegsel, tussenvoegsel",
      what: "Zijn niet nodig. Staan zij er wel, dan komen zij alleen in het sleutelbestand op uw computer, en wordt een sleutel waarin zo'n naam staat geweigerd.",
    },
    { field: "alle andere kolommen", what: "Worden bij het lezen weggelaten; u leest hoeveel het er zijn." },
  ],
  codes: [
    {
      field: "geslacht",
      codes: [
        ["m, man, jongen, 1", "jongen", "jongen"],
        ["v, vrouw, meisje, 2", "meisje", "meisje"],
        ["x, 9", "niet gespecificeerd", "niet gespecificeerd"],
        ["o, onbekend, 0, leeg", "onbekend", "onbekend"],
      ],
    },
    {
      field: "jaargroep",
      codes: [
        ["0 tot en met 8, groep 3", "peuters en groep 1 tot en met 8", "0 tot en met 8"],
        ["11 tot en met 16, klas 1, vo1", "leerjaar 1 tot en met 6 van het voortgezet onderwijs", "11 tot en met 16"],
        ["S, so, sbo", "speciaal (basis)onderwijs", "S"],
        ["V, vso", "voortgezet speciaal onderwijs", "V"],
        ["B, D, C, N, H", "als in EDEXML", "B, D, C, N, H"],
      ],
    },
  ],
  faults: [
    {
      field: "De eerste nul van een burgerservicenummer is weg",
      what: "Een rekenblad maakt van een nummer dat met 0 begint acht cijfers. De nul wordt teruggezet. Punten, spaties en streepjes in het nummer mogen.",
    },
    { field: '="0123" als waarde', what: "Zo bewaart een rekenblad tekst; alleen wat ertussen staat telt." },
    {
      field: "Lege regels, en een kopregel die terugkomt",
      what: "Worden overgeslagen. De eerste regel mag sep=; zijn.",
    },
    {
      field: "4/5 is een datum geworden (4-mei)",
      what: "Een rekenblad maakt van 4/5 een datum. Zet de kolom groep op tekst voordat u haar vult.",
    },
    {
      field: "Een datum als getal (45901)",
      what: "De regel wordt geweigerd. Zet de kolom op datum en bewaar het bestand opnieuw.",
    },
    {
      field:
        "Sleutel ontbreekt, komt twee keer voor, begint met een streepje, of bevat een naam of burgerservicenummer",
      what: "De regel wordt weggelaten, met het nummer van de regel.",
    },
    {
      field: "Groep met een naam of een andere vorm",
      what: "De groep wordt weggelaten en één keer gemeld; haar leerlingen tellen mee zonder groep.",
    },
    {
      field: "Geboortedatum, geslacht, jaargroep of postcode klopt niet",
      what: "Alleen dat veld blijft leeg, met een melding.",
    },
    {
      field: "Datum bestaat niet, tot ligt voor van, of de regel valt buiten de periode",
      what: "De regel wordt weggelaten, met de reden.",
    },
    {
      field: "Te veel of te weinig velden, of een los aanhalingsteken",
      what: "Alleen die regel wordt weggelaten. Een veld mag geen regeleinde bevatten.",
    },
  ],
  examples: [{ name: "leerlingen.csv", content: EXAMPLE }],
  templates: [{ name: "leerlingen.csv", content: header }],
};
