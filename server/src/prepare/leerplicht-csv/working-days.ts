import type { IsoDate } from "@monitor/schema/vocabulary";

const DAY = 86_400_000;
const isWeekend = (moment: number) => [0, 6].includes(new Date(moment).getUTCDay());

/** The date so many calendar days later. */
export const daysLater = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** The date so many working days later: Monday to Friday. Public holidays are counted as working days. */
export function workingDaysLater(date: IsoDate, days: number): IsoDate {
  let moment = Date.parse(date);
  for (let left = days; left > 0; ) {
    moment += DAY;
    if (!isWeekend(moment)) left--;
  }
  return new Date(moment).toISOString().slice(0, 10);
}
