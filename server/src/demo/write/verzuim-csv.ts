import { join } from "node:path";
import type { AbsenceDelivery, DutyDelivery } from "../plan/delivery.ts";
import { WRONG_SPELLS } from "../planted/mistakes.ts";
import { pupilKey } from "./edexml.ts";
import { writeText } from "./text-file.ts";
import { mistakesIn, rowsOf, type Written } from "./written.ts";

// Values are codes, dates and numbers: nothing in these files can need a quote.
const SPELL_HEADER = "leerlingsleutel;bsn;vestiging;woongemeente;soort;van;tot;minuten\n";
const WORDS = {
  sick: "ziek",
  leave: "verlof",
  suspended: "geschorst",
  unauthorised: "ongeoorloofd",
  luxury: "luxeverzuim",
} as const;

function* spells({ absent, numberOf }: AbsenceDelivery, wrong: readonly string[]): Generator<string> {
  yield SPELL_HEADER;
  for (const { pupil, spells } of absent) {
    const { person, stay } = pupil;
    const number = person.hasNumber ? numberOf(person, stay.year) : "";
    const who = `${pupilKey(stay.site, person)};${number};${stay.site.code};${person.home.municipality};`;
    for (const { kind, from, to, minutes } of spells) yield `${who}${WORDS[kind]};${from};${to};${minutes}\n`;
  }
  for (const row of wrong) yield `${row}\n`;
}

function* calendar({ calendars }: AbsenceDelivery): Generator<string> {
  yield "vestiging;dag;lesminuten\n";
  for (const { site, days } of calendars) {
    for (const { day, minutes } of days) yield `${site.code};${day};${minutes}\n`;
  }
}

/** `verzuim.csv` and `schoolkalender.csv` of a board. */
export function writeVerzuim(delivery: AbsenceDelivery, folder: string): Written {
  const { pupil } = delivery.absent.at(-1) ?? {};
  const wrong = delivery.isWrong && pupil !== undefined ? WRONG_SPELLS : [];
  const words = pupil && {
    pupil: pupilKey(pupil.stay.site, pupil.person),
    site: pupil.stay.site.code,
    brin: pupil.stay.site.brin,
    home: pupil.person.home.municipality,
    year: delivery.schoolYear.slice(0, 4),
  };
  const paths = [
    writeText(join(folder, "verzuim.csv"), spells(delivery, rowsOf(wrong, words ?? {}))),
    writeText(join(folder, "schoolkalender.csv"), calendar(delivery)),
  ];
  return { paths, mistakes: mistakesIn("verzuim.csv", wrong) };
}

/** Who is not enrolled, of a municipality that has no other file; there may be a header only. */
export function writeNotEnrolled(delivery: DutyDelivery, folder: string): Written {
  const { organisation: home, notEnrolled, numberOf } = delivery;
  const rows = notEnrolled.map(({ person, year, from, to }) => {
    return `${home}-${person.serial};${numberOf(person, year)};;${home};niet-ingeschreven;${from};${to};0\n`;
  });
  return { paths: [writeText(join(folder, "verzuim.csv"), [SPELL_HEADER, ...rows])], mistakes: [] };
}
