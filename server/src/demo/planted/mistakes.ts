import type { StopReason } from "@monitor/schema/vocabulary";

/** Something wrong on purpose, so that a report has something to show. */
interface WrongRow<Row = string> {
  /** What is wrong, in Dutch. */
  readonly what: string;
  /** The problem that `prepare` should report. */
  readonly problem: string;
  /** What stands in the file; `{words}` are filled in. */
  readonly row: Row;
}

/** Fails the eleven test: it stands in the official sample of EDEXML 2.1. */
const FAILING_NUMBER = "133456785";
const BORN = "<geboortedatum>2015-03-01</geboortedatum>";

// biome-ignore format: a table
/** Pupils of an EDEXML file. `{pupil}` is the key of another pupil of the file: without `{branch}` it would count at the first site. */
export const WRONG_PUPILS: readonly WrongRow[] = [
  { what: "leerling met geboortedatum 30 februari", problem: "birth-date",
    row: `<leerling key="{brin}-F1"><achternaam>Demofout</achternaam><geboortedatum>2015-02-30</geboortedatum><geslacht>1</geslacht></leerling>` },
  { what: "leerling met een burgerservicenummer dat niet aan de elfproef voldoet", problem: "number-unlinked",
    row: `<leerling key="{brin}-F2"><achternaam>Demofout</achternaam>${BORN}<geslacht>2</geslacht><bsn>${FAILING_NUMBER}</bsn></leerling>` },
  { what: "leerling met geslacht 5", problem: "sex-unknown",
    row: `<leerling key="{brin}-F3"><achternaam>Demofout</achternaam>${BORN}<geslacht>5</geslacht></leerling>` },
  { what: "leerling in een groep die niet bestaat", problem: "group-unknown",
    row: `<leerling key="{brin}-F4"><achternaam>Demofout</achternaam>${BORN}<geslacht>2</geslacht><groep key="bestaat-niet"/></leerling>` },
  { what: "leerling die twee keer in het bestand staat", problem: "reference-twice",
    row: `<leerling key="{pupil}"><achternaam>Demofout</achternaam>${BORN}<geslacht>1</geslacht><vestiging key="{branch}"/></leerling>` },
  { what: "leerling met uitstroomdatum 31 april", problem: "date-form",
    row: `<leerling key="{brin}-F5"><achternaam>Demofout</achternaam>${BORN}<geslacht>1</geslacht><uitstroomdatum>2026-04-31</uitstroomdatum></leerling>` },
];

// biome-ignore format: a table
/** Rows of `verzuim.csv`, about one pupil of the board; `{year}` is the first of the school year. */
export const WRONG_SPELLS: readonly WrongRow[] = [
  { what: "verzuim met een onbekende soort",             problem: "word-unknown",          row: "{pupil};;{site};{home};dokter;{year}-11-03;{year}-11-03;60" },
  { what: "verzuim dat eindigt voor het begint",         problem: "date-order",            row: "{pupil};;{site};{home};ziek;{year}-11-05;{year}-11-04;320" },
  { what: "verzuim met een komma in de minuten",         problem: "minutes-are-hours",          row: "{pupil};;{site};{home};verlof;{year}-11-06;{year}-11-06;62,5" },
  { what: "verzuim op 31 november",                      problem: "date-form",             row: "{pupil};;{site};{home};ziek;{year}-11-31;{year}-11-31;320" },
  { what: "verzuim met een vestiging van vijf tekens",   problem: "site-form",             row: "{pupil};;{brin}0;{home};ziek;{year}-11-07;{year}-11-07;320" },
  { what: "verzuim van voor het schooljaar",             problem: "outside-period",        row: "{pupil};;{site};{home};ziek;{year}-05-12;{year}-05-13;640" },
  { what: "regel met een veld te weinig",                problem: "too-few-or-many-cells", row: "{pupil};;{site};{home};ziek;{year}-11-10;{year}-11-10" },
];

// biome-ignore format: a table
/** Rows of the four files of leerplicht, of a youth of municipality `{home}`. */
export const WRONG_DUTY: readonly (WrongRow & { readonly file: string })[] = [
  { file: "niet-ingeschreven.csv", what: "niet ingeschreven tot voor de eerste dag", problem: "date-order",        row: "{home}-F1;;{year}-10-01;{year}-09-01" },
  { file: "meldingen.csv",         what: "melding van iemand van 18 of ouder",       problem: "report-rmc",        row: "{home}-F2;;99AA00;RMC 18+;{year}-11-03;{year}-11-03;;" },
  { file: "meldingen.csv",         what: "melding van 16 uur met 12 uren",           problem: "report-below-sixteen", row: "{home}-F3;;99AA00;16 uur;{year}-11-10;{year}-11-03;{year}-11-07;12" },
  { file: "vrijstellingen.csv",    what: "vrijstelling die 5a of 5 onder a kan zijn", problem: "article-ambiguous", row: "{home}-F4;;5.a;{year}-08-01;" },
  { file: "begeleiding.csv",       what: "stap die geen stap is",                    problem: "word-unknown",      row: "{home}-F5;;telefoontje;{year}-12-01" },
];

/** How a product of an iJw message differs from one that is right. Allocation numbers that nobody else has. */
export interface WrongProduct {
  readonly message: "305" | "307";
  readonly allocation: string;
  readonly category?: string;
  readonly from?: string;
  readonly to?: string;
  readonly stopReason?: StopReason;
}

// biome-ignore format: a table
export const WRONG_PRODUCTS: readonly WrongRow<WrongProduct>[] = [
  { what: "start met een productcategorie die niet bestaat", problem: "category-unknown", row: { message: "305", allocation: "700001", category: "99" } },
  { what: "start zonder geldige begindatum",                 problem: "date-form",        row: { message: "305", allocation: "700002", from: "2025-09-31" } },
  { what: "stop waarbij geen start is geleverd",             problem: "stop-alone",       row: { message: "307", allocation: "700003", to: "2026-03-01", stopReason: "asPlanned" } },
];
