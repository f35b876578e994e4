import { join } from "node:path";
import type { AbsenceReport, GuidanceStep } from "@monitor/schema/vocabulary";
import type { DutyDelivery } from "../plan/delivery.ts";
import type { Person } from "../plan/person.ts";
import { WRONG_DUTY } from "../planted/mistakes.ts";
import { writeText } from "./text-file.ts";
import { rowsOf, type Written } from "./written.ts";

const KINDS: Readonly<Record<AbsenceReport, string>> = {
  sixteenHours: "16 uur",
  longTerm: "langdurig",
  luxury: "luxe",
  other: "overig",
};
const STEPS: Readonly<Record<GuidanceStep, string>> = { plan: "plan van aanpak", consultation: "thuiszitterstafel" };

/** The municipality's own key of the file of a youth. */
export const dutyKey = (municipality: string, { serial }: Person): string => `${municipality}-${serial}`;

/** The four files of leerplicht: their rows, without header. */
function tablesOf({ organisation, notEnrolled, reports, exempt, guidance, numberOf, year }: DutyDelivery) {
  const who = (person: Person) => `${dutyKey(organisation, person)};${person.hasNumber ? numberOf(person, year) : ""}`;
  return {
    "niet-ingeschreven.csv": {
      header: "sleutel;bsn;niet_ingeschreven_vanaf;tot",
      rows: notEnrolled.map(({ person, from, to }) => `${who(person)};${from};${to}`),
    },
    "meldingen.csv": {
      header: "sleutel;bsn;vestiging;soort_melding;gemeld_op;van;tot;uren",
      rows: reports.map(({ pupil, kind, reported, from, to, hours }) => {
        return `${who(pupil.person)};${pupil.stay.site.code};${KINDS[kind]};${reported};${from};${to};${hours ?? ""}`;
      }),
    },
    "vrijstellingen.csv": {
      header: "sleutel;bsn;artikel;van;tot",
      rows: exempt.map(
        ({ person, article, from, to }) => `${who(person)};${article.replaceAll("-", " ")};${from};${to}`,
      ),
    },
    "begeleiding.csv": {
      header: "sleutel;bsn;stap;op",
      rows: guidance.map(({ person, step, on }) => `${who(person)};${STEPS[step]};${on}`),
    },
  };
}

/** What leerplicht of a municipality knows: four files, of which some may hold a header only. */
export function writeLeerplicht(delivery: DutyDelivery, folder: string): Written {
  const tables = Object.entries(tablesOf(delivery));
  // only wrong rows would be refused as a whole
  const wrong = delivery.isWrong && tables.some(([, { rows }]) => rows.length > 0) ? WRONG_DUTY : [];
  const words = { home: delivery.organisation, year: delivery.schoolYear.slice(0, 4) };
  const paths = tables.map(([file, { header, rows }]) => {
    const wrongRows = rowsOf(
      wrong.filter((one) => one.file === file),
      words,
    );
    return writeText(
      join(folder, file),
      [header, ...rows, ...wrongRows].map((row) => `${row}\n`),
    );
  });
  return { paths, mistakes: wrong.map(({ file, what, problem }) => ({ file, what, problem })) };
}
