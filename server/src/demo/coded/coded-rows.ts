import { NO_PROBLEMS, type Outcome } from "../../prepare/index.ts";
import type { AbsenceDelivery, CareDelivery, Delivery, DutyDelivery, EnrolmentDelivery } from "../plan/delivery.ts";
import { type Person, yearGroupOf } from "../plan/person.ts";
import { classesOf, pupilKey } from "../write/edexml.ts";
import { dutyKey } from "../write/leerplicht-csv.ts";

/** @param number null for a row that is about no person */
const row = (output: string, number: string | null, ...cells: string[]): Outcome => {
  return { output, number, cells, problems: NO_PROBLEMS, file: "", row: 0 };
};

function* enrolments({ pupils, numberOf }: EnrolmentDelivery): Generator<Outcome> {
  for (const { person, stay } of pupils) {
    const { site, age, classKey, from, to } = stay;
    const number = person.hasNumber ? numberOf(person, stay.year) : "";
    const who = [pupilKey(site, person), "", "", site.code, classKey ?? "", yearGroupOf(site.schoolType, age)];
    const is = [person.boy ? "male" : "female", person.born.slice(0, 7), person.home.municipality];
    yield row("enrolments.csv", number, ...who, ...is, from, to);
  }
  for (const { site, ofPupils } of classesOf(pupils)) {
    const { key, yearGroup } = ofPupils;
    yield row("classes.csv", null, site.code, key, yearGroup ?? "", yearGroup === null ? "1" : "0");
  }
}

function* absence({ absent, calendars, numberOf }: AbsenceDelivery): Generator<Outcome> {
  for (const { pupil, spells } of absent) {
    const { person, stay } = pupil;
    const number = person.hasNumber ? numberOf(person, stay.year) : "";
    const reference = pupilKey(stay.site, person);
    const { code } = stay.site;
    const home = person.home.municipality;
    for (const { kind, from, to, minutes } of spells) {
      yield row("spells.csv", number, reference, "", "", code, home, kind, from, to, String(minutes));
    }
  }
  for (const { site, days } of calendars) {
    for (const { day, minutes } of days) yield row("calendar.csv", null, site.code, day, String(minutes));
  }
}

function* care({ lines, grounds, arrangements, organisation, period }: CareDelivery): Generator<Outcome> {
  for (const { number, episode, collective } of lines) {
    const { provider, allocation, form, referrer, requestedOn, from, to, stopReason } = episode;
    const what = [`${provider}-${allocation}`, "", "", organisation, provider, form];
    const asked = [referrer, collective ? "1" : "0", requestedOn ?? ""];
    const stop = to !== null && to <= period.to ? [to, stopReason!] : ["", ""];
    yield row("episodes.csv", number, ...what, ...asked, from, ...stop);
  }
  for (const { number, site, basis, until } of grounds) yield row("grounds.csv", number, "", site, basis, until);
  for (const { site, provider, theme, from, reach } of arrangements) {
    yield row("arrangements.csv", null, site, provider, theme, from, "", String(reach));
  }
}

function* duty(delivery: DutyDelivery): Generator<Outcome> {
  const { organisation, notEnrolled, reports, exempt, guidance, numberOf, year } = delivery;
  const of = (output: string, person: Person, ...cells: string[]) =>
    row(output, person.hasNumber ? numberOf(person, year) : "", dutyKey(organisation, person), "", "", ...cells);
  for (const { person, from, to } of notEnrolled) {
    yield of("spells.csv", person, "", organisation, "notEnrolled", from, to, "0");
  }
  if (delivery.format !== "leerplicht-csv") return;
  for (const { pupil, kind, reported, from, to } of reports) {
    yield of("reports.csv", pupil.person, pupil.stay.site.code, kind, reported, from, to);
  }
  for (const { person, article, from, to } of exempt) yield of("exemptions.csv", person, article, from, to);
  for (const { person, step, on } of guidance) yield of("guidance.csv", person, step, on);
}

/** The rows of a delivery as `prepare` makes them from its files, identifiers still empty. */
export function codedRows(delivery: Delivery): Iterable<Outcome> {
  switch (delivery.about) {
    case "enrolment":
      return enrolments(delivery);
    case "absence":
      return absence(delivery);
    case "care":
      return care(delivery);
    case "duty":
      return duty(delivery);
  }
}
