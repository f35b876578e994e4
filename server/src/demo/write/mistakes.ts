import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { CatchmentPlan, WorldPlan } from "../plan/world.ts";
import type { Mistake } from "../sources.ts";
import { type Pupil, pupilKey } from "./write-edexml.ts";
import { type CareLine, client, product } from "./write-ijw.ts";

type What = Omit<Mistake, "file">;

/** Fails the eleven test: it stands in the official sample of EDEXML 2.1. */
const FAILING_NUMBER = "133456785";

/** Which deliveries get rows that are wrong on purpose: one of each kind, in the last school year of the first region. */
export function wrongPlacesIn(world: WorldPlan, catchment: CatchmentPlan) {
  if (catchment !== world.catchments[0]) return null;
  const { municipalities, boards } = catchment;
  const municipality = municipalities[1] ?? municipalities[0]!;
  // the second board, where there is one, because the first has the protocol school
  return { year: world.years.length - 1, municipality: municipality.code, board: (boards[1] ?? boards[0]!).code };
}

export const ENROLMENT_MISTAKES: readonly What[] = [
  { what: "leerling met geboortedatum 30 februari", problem: "birth-date" },
  { what: "leerling met een burgerservicenummer dat niet aan de elfproef voldoet", problem: "number-unlinked" },
  { what: "leerling met geslacht 5", problem: "sex-unknown" },
  { what: "leerling in een groep die niet bestaat", problem: "group-unknown" },
  { what: "leerling die twee keer in het bestand staat", problem: "reference-twice" },
  { what: "leerling met uitstroomdatum 31 april", problem: "date-form" },
];

/** The wrong pupils of `ENROLMENT_MISTAKES`, as XML; the last but one is a pupil of the file again. */
export function wrongPupils(known: Pupil): string {
  const brin = known.stay.site.brin;
  const one = (key: string, fields: string) =>
    `    <leerling key="${key}"><achternaam>Demofout</achternaam>${fields}</leerling>\n`;
  const born = "<geboortedatum>2015-03-01</geboortedatum>";
  return [
    one(`${brin}-F1`, "<geboortedatum>2015-02-30</geboortedatum><geslacht>1</geslacht>"),
    one(`${brin}-F2`, `${born}<geslacht>2</geslacht><bsn>${FAILING_NUMBER}</bsn>`),
    one(`${brin}-F3`, `${born}<geslacht>5</geslacht>`),
    one(`${brin}-F4`, `${born}<geslacht>2</geslacht><groep key="bestaat-niet"/>`),
    // without a vestiging the pupil would count at the first site of the file
    one(
      pupilKey(known.stay.site, known.person),
      `${born}<geslacht>1</geslacht><vestiging key="${known.stay.site.code.slice(4)}"/>`,
    ),
    one(`${brin}-F5`, `${born}<geslacht>1</geslacht><uitstroomdatum>2026-04-31</uitstroomdatum>`),
  ].join("");
}

export const SPELL_MISTAKES: readonly What[] = [
  { what: "verzuim met een onbekende soort", problem: "word-unknown" },
  { what: "verzuim dat eindigt voor het begint", problem: "date-order" },
  { what: "verzuim met een komma in de minuten", problem: "minutes-form" },
  { what: "verzuim op 31 november", problem: "date-form" },
  { what: "verzuim met een vestiging van vijf tekens", problem: "site-form" },
  { what: "verzuim van voor het schooljaar", problem: "outside-period" },
  { what: "regel met een veld te weinig", problem: "too-few-or-many-cells" },
];

/** The wrong rows of `SPELL_MISTAKES`, about one pupil of the board. */
export function wrongSpells({ person, stay }: Pupil, schoolYear: SchoolYear): string {
  const first = schoolYear.slice(0, 4);
  const { code } = stay.site;
  const one = (site: string, rest: string) =>
    `${pupilKey(stay.site, person)};;${site};${person.home.municipality};${rest}\n`;
  return [
    one(code, `dokter;${first}-11-03;${first}-11-03;60`),
    one(code, `ziek;${first}-11-05;${first}-11-04;320`),
    one(code, `verlof;${first}-11-06;${first}-11-06;62,5`),
    one(code, `ziek;${first}-11-31;${first}-11-31;320`),
    one(code.slice(0, 5), `ziek;${first}-11-07;${first}-11-07;320`),
    one(code, `ziek;${first}-05-12;${first}-05-13;640`),
    one(code, `ziek;${first}-11-10;${first}-11-10`),
  ].join("");
}

export const CARE_MISTAKES: readonly What[] = [
  { what: "start met een productcategorie die niet bestaat", problem: "category-unknown" },
  { what: "start zonder geldige begindatum", problem: "date-form" },
  { what: "stop waarbij geen start is geleverd", problem: "stop-alone" },
];

const wrongEpisode = (line: CareLine, allocation: string) => ({ ...line.episode, allocation });

/** The wrong starts of `CARE_MISTAKES`, with allocation numbers that nobody else has. */
export function wrongStarts(line: CareLine): string {
  const unknown = product("305", wrongEpisode(line, "700001")).replace(/<ijw:Categorie>\d\d</, "<ijw:Categorie>99<");
  const impossible = product("305", { ...wrongEpisode(line, "700002"), from: "2025-09-31" });
  return client("305", line.person, line.number, unknown + impossible);
}

/** The stop without a start. */
export function wrongStops(line: CareLine): string {
  const { from } = line.episode;
  const stop = { ...wrongEpisode(line, "700003"), from, to: "2026-03-01", stopReason: "asPlanned" as const };
  return client("307", line.person, line.number, product("307", stop));
}

export const NOT_ENROLLED_MISTAKES: readonly What[] = [
  { what: "niet ingeschreven jongere met een vestiging", problem: "not-enrolled-with-site" },
  { what: "niet ingeschreven jongere uit een andere gemeente", problem: "other-residence" },
];

export function wrongNotEnrolled(municipality: string, schoolYear: SchoolYear): string {
  const day = `${schoolYear.slice(0, 4)}-09-01`;
  return [
    `${municipality}-F1;;99AA00;${municipality};niet-ingeschreven;${day};${day};0\n`,
    `${municipality}-F2;;;0363;niet-ingeschreven;${day};${day};0\n`,
  ].join("");
}
