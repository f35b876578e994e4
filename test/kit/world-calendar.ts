/** Lesson minutes of each school day in a world. */
export const DAY_MINUTES = 300;

/** The holidays of a world: autumn, Christmas, spring and May. Fridays before and Mondays after are school days. */
const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [
  ["10-18", "10-26"],
  ["12-20", "12-31"],
  ["01-01", "01-04"],
  ["02-14", "02-22"],
  ["04-25", "05-03"],
];

const isHoliday = (day: string): boolean => HOLIDAYS.some(([from, to]) => day.slice(5) >= from && day.slice(5) <= to);

/** Monday to Friday from 18 August to 10 July, holidays left out. */
export function schoolDays(schoolYear: string): readonly string[] {
  const [first, last] = schoolYear.split("-");
  const days: string[] = [];
  for (const day = new Date(`${first}-08-18`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    if (text > `${last}-07-10`) return days;
    if (day.getUTCDay() % 6 !== 0 && !isHoliday(text)) days.push(text);
  }
}
