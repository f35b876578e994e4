import { NO_PROBLEMS, type Outcome } from "../../prepare/index.ts";
import type { AbsenceDelivery, CareDelivery, Delivery, DutyDelivery, EnrolmentDelivery } from "../plan/deliveries.ts";
import { yearGroupOf } from "../plan/person.ts";
import { classesOf, pupilKey } from "../write/edexml.ts";

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

function* absence({ pupils, sites, numberOf, spellsOf, daysOf }: AbsenceDelivery): Generator<Outcome> {
  for (const pupil of pupils) {
    const { person, stay } = pupil;
    const number = person.hasNumber ? numberOf(person, stay.year) : "";
    const reference = pupilKey(stay.site, person);
    const { code } = stay.site;
    for (const { kind, from, to, minutes } of spellsOf(pupil)) {
      const home = person.home.municipality;
      yield row("spells.csv", number, reference, "", "", code, home, kind, from, to, String(minutes));
    }
  }
  for (const site of sites) {
    for (const { day, minutes } of daysOf(site)) yield row("calendar.csv", null, site.code, day, String(minutes));
  }
}

function* care({ lines, grounds, organisation, period }: CareDelivery): Generator<Outcome> {
  for (const { number, episode } of lines) {
    const { provider, allocation, form, from, to, stopReason } = episode;
    const stop = to !== null && to <= period.to ? [to, stopReason!] : ["", ""];
    const what = [`${provider}-${allocation}`, "", "", organisation, provider, form, "unknown", "0", "", from];
    yield row("episodes.csv", number, ...what, ...stop);
  }
  for (const { number, site, basis, until } of grounds) yield row("grounds.csv", number, "", site, basis, until);
}

function* duty({ organisation, notEnrolled, numberOf }: DutyDelivery): Generator<Outcome> {
  for (const { person, year, from, to } of notEnrolled) {
    const who = [`${organisation}-${person.serial}`, "", "", "", organisation];
    yield row("spells.csv", numberOf(person, year), ...who, "notEnrolled", from, to, "0");
  }
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
