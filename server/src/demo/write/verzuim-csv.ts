import { join } from "node:path";
import type { AbsenceDelivery, DutyDelivery } from "../plan/deliveries.ts";
import { WRONG_NOT_ENROLLED, WRONG_SPELLS } from "../planted/mistakes.ts";
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

function* spells({ pupils, numberOf, spellsOf }: AbsenceDelivery, wrong: readonly string[]): Generator<string> {
  yield SPELL_HEADER;
  for (const pupil of pupils) {
    const { person, stay } = pupil;
    const number = person.hasNumber ? numberOf(person, stay.year) : "";
    const who = `${pupilKey(stay.site, person)};${number};${stay.site.code};${person.home.municipality};`;
    for (const { kind, from, to, minutes } of spellsOf(pupil)) yield `${who}${WORDS[kind]};${from};${to};${minutes}\n`;
  }
  for (const row of wrong) yield `${row}\n`;
}

function* calendar({ sites, daysOf }: AbsenceDelivery): Generator<string> {
  yield "vestiging;dag;lesminuten\n";
  for (const site of sites) for (const { day, minutes } of daysOf(site)) yield `${site.code};${day};${minutes}\n`;
}

/** `verzuim.csv` and `schoolkalender.csv` of a board. */
export function writeVerzuim(delivery: AbsenceDelivery, folder: string): Written {
  const pupil = delivery.pupils.at(-1);
  const wrong = delivery.isWrong && pupil !== undefined ? WRONG_SPELLS : [];
  const { code = "", brin = "" } = pupil?.stay.site ?? {};
  const words = {
    pupil: pupil ? pupilKey(pupil.stay.site, pupil.person) : "",
    site: code,
    brin,
    home: pupil?.person.home.municipality ?? "",
    year: delivery.schoolYear.slice(0, 4),
  };
  const paths = [
    writeText(join(folder, "verzuim.csv"), spells(delivery, rowsOf(wrong, words))),
    writeText(join(folder, "schoolkalender.csv"), calendar(delivery)),
  ];
  return { paths, mistakes: mistakesIn("verzuim.csv", wrong) };
}

/** Who is not enrolled, of a municipality that has no other file; there may be a header only. */
export function writeNotEnrolled(delivery: DutyDelivery, folder: string): Written {
  const { organisation: home, notEnrolled, schoolYear, numberOf } = delivery;
  const file = "niet-ingeschreven.csv";
  // only wrong rows would be refused as a whole
  const wrong = delivery.isWrong && notEnrolled.length > 0 ? WRONG_NOT_ENROLLED : [];
  const rows = notEnrolled.map(({ person, year, from, to }) => {
    return `${home}-${person.serial};${numberOf(person, year)};;${home};niet-ingeschreven;${from};${to};0\n`;
  });
  const wrongRows = rowsOf(wrong, { home, year: schoolYear.slice(0, 4) }).map((row) => `${row}\n`);
  const path = writeText(join(folder, file), [SPELL_HEADER, ...rows, ...wrongRows]);
  return { paths: [path], mistakes: mistakesIn(file, wrong) };
}
