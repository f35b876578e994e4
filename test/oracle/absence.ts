import { periodOf } from "@monitor/schema/vocabulary";
import type { SpellRecord } from "../kit/records.ts";
import { type Days, dayAfter, isWithin, mondayOf, threeMonthsAfter, touches } from "./days.ts";
import type { Stay } from "./person.ts";
import { remember, rememberIn } from "./remember.ts";
import { delivered } from "./sources.ts";

/** Four school weeks of five days: more days in a row than this is long. */
const LONG = 20;
const SIXTEEN_HOURS = 16 * 60;

interface SchoolDay {
  readonly day: string;
  readonly minutes: number;
}

/** All school days of the site in the school year, in order; also those after the reference date. */
const schoolDaysOf = remember(({ person, site }: Stay): readonly SchoolDay[] => {
  const { from, to } = periodOf(person.schoolYear);
  return person.records.calendars
    .filter((calendar) => calendar.site === site?.code)
    .flatMap(({ days, minutes }) => days.map((day) => ({ day, minutes })))
    .filter(({ day }) => isWithin(day, { from, to }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
});

/** Whether absence at the site would be known. */
export const attendanceKnown = rememberIn((stay: Stay, days: Days): boolean => {
  const { records, schoolYear, date } = stay.person;
  return records.calendars
    .filter((one) => one.site === stay.site?.code && one.days.some((day) => day <= date))
    .map((one) => records.deliveries.find(({ key }) => key === one.delivery)!)
    .filter((one) => one.schoolYear === schoolYear)
    .some(({ organisation }) => delivered(records, "attendance", organisation, schoolYear, days));
});

const spellsOf = remember(({ person, site }: Stay): readonly SpellRecord[] =>
  site === null ? [] : person.records.spells.filter((one) => one.site === site.code && one.kind !== "notEnrolled"),
);

const isUnauthorised = ({ kind }: SpellRecord): boolean => kind === "unauthorised" || kind === "luxury";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Minutes that a spell misses on each of the school days that it spans. */
function minutesByDay({ from, to, minutes }: SpellRecord, schoolDays: readonly SchoolDay[]): readonly SchoolDay[] {
  const spanned = schoolDays.filter(({ day }) => isWithin(day, { from, to }));
  const lessons = sum(spanned.map((one) => one.minutes));
  const missed = Math.min(minutes, lessons);
  let lessonsSoFar = 0;
  let missedSoFar = 0;
  return spanned.map(({ day, minutes: lessonsOfDay }) => {
    lessonsSoFar += lessonsOfDay;
    const missedNow = Math.floor((missed * lessonsSoFar) / lessons);
    const ofDay = missedNow - missedSoFar;
    missedSoFar = missedNow;
    return { day, minutes: ofDay };
  });
}

/** Lesson minutes that a pupil was given and missed at a site in a period. */
export const lessonTime = rememberIn((stay: Stay, days: Days) => {
  const schoolDays = schoolDaysOf(stay);
  const enrolments = stay.person.records.enrolments.filter(
    (one) => one.schoolYear === stay.person.schoolYear && one.site === stay.site?.code,
  );
  const given = sum(
    schoolDays
      .filter(({ day }) => isWithin(day, days) && enrolments.some((enrolment) => isWithin(day, enrolment)))
      .map(({ minutes }) => minutes),
  );
  const missedIn = (spells: readonly SpellRecord[]) =>
    sum(
      spells
        .flatMap((spell) => minutesByDay(spell, schoolDays))
        .filter(({ day }) => isWithin(day, days))
        .map(({ minutes }) => minutes),
    );
  const spells = spellsOf(stay);
  return {
    given,
    missed: Math.min(given, missedIn(spells)),
    unauthorised: Math.min(given, missedIn(spells.filter(isUnauthorised))),
  };
});

/** 16 hours or more without valid reason, within the period, in four school weeks in a row. */
export function sixteenHours(stay: Stay, days: Days): boolean {
  const schoolDays = schoolDaysOf(stay);
  const missed = spellsOf(stay)
    .filter(isUnauthorised)
    .flatMap((spell) => minutesByDay(spell, schoolDays))
    .filter(({ day }) => isWithin(day, days));
  if (sum(missed.map(({ minutes }) => minutes)) < SIXTEEN_HOURS) return false;
  const weeks = [...new Set(schoolDays.map(({ day }) => mondayOf(day)))];
  return weeks.some((_, first) => {
    const four = weeks.slice(first, first + 4);
    return sum(missed.filter(({ day }) => four.includes(mondayOf(day))).map(({ minutes }) => minutes)) >= SIXTEEN_HOURS;
  });
}

/** Stretches of school days in a row on which the pupil was absent the whole day without valid reason. */
const stretchesOf = remember((stay: Stay): readonly (readonly string[])[] => {
  if (!spellsOf(stay).some(isUnauthorised)) return [];
  const schoolDays = schoolDaysOf(stay);
  const away = new Set<string>();
  for (const spell of spellsOf(stay).filter(isUnauthorised)) {
    const spanned = schoolDays.filter(({ day }) => isWithin(day, spell));
    if (spell.minutes < sum(spanned.map(({ minutes }) => minutes))) continue;
    for (const { day } of spanned) away.add(day);
  }
  const stretches: string[][] = [[]];
  for (const { day } of schoolDays) {
    if (away.has(day)) stretches.at(-1)!.push(day);
    else stretches.push([]);
  }
  return stretches.filter((days) => days.length > 0);
});

/** Days of the period on which a stretch was already longer than four school weeks. */
const longDays = (stretch: readonly string[], days: Days): readonly string[] =>
  stretch.slice(LONG).filter((day) => isWithin(day, days));

export const longTermAbsent = rememberIn(
  (stay: Stay, days: Days): boolean =>
    attendanceKnown(stay, days) && stretchesOf(stay).some((stretch) => longDays(stretch, days).length > 0),
);

/** Whether the municipality of residence delivered its list, and with it exemptions and guidance. */
export const listKnown = rememberIn(
  ({ person, residence }: Stay, days: Days): boolean =>
    residence !== null && delivered(person.records, "attendance", residence, person.schoolYear, days),
);

const listings = ({ person, residence }: Stay): readonly SpellRecord[] =>
  person.records.spells.filter((one) => one.kind === "notEnrolled" && one.residence === residence);

export const notEnrolled = rememberIn(
  (stay: Stay, days: Days): boolean =>
    listings(stay).some(({ from, to }) => touches(from, to, days)) && listKnown(stay, days),
);

/** Unbroken runs of days on the list of the municipality. */
function runsOnList(stay: Stay): readonly Days[] {
  const runs: Days[] = [];
  const latest = (days: readonly string[]) => [...days].sort().at(-1)!;
  for (const { from, to } of [...listings(stay)].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last === undefined || from > dayAfter(last.to)) runs.push({ from, to });
    else runs[runs.length - 1] = { from: last.from, to: latest([to, last.to]) };
  }
  return runs;
}

/** Longer than three months, on some day of the period. */
export function overThreeMonths(stay: Stay, days: Days): boolean {
  const absent =
    attendanceKnown(stay, days) &&
    stretchesOf(stay).some((stretch) => longDays(stretch, days).some((day) => day > threeMonthsAfter(stretch[0]!)));
  const listed =
    listKnown(stay, days) &&
    runsOnList(stay).some(({ from, to }) => {
      const longFrom = dayAfter(threeMonthsAfter(from));
      return longFrom <= to && touches(longFrom, to, days);
    });
  return absent || listed;
}

export const exempt = (stay: Stay, days: Days, article?: string): boolean =>
  listKnown(stay, days) &&
  stay.person.records.exemptions.some(
    (one) =>
      one.municipality === stay.residence &&
      (article === undefined || one.article === article) &&
      touches(one.from, one.to, days),
  );

/** Whether the municipality of residence recorded a step in the period. */
export const guided = ({ person, residence }: Stay, days: Days, step: string): boolean =>
  person.records.guidance.some((one) => one.municipality === residence && one.step === step && isWithin(one.on, days));
