/** Two days, both included, as ISO dates: they sort as text. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const dayAfter = (day: string): string => iso(Date.parse(day) + MS);

export const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / MS;

/** Monday of the week of a day. */
export function mondayOf(day: string): string {
  const ms = Date.parse(day);
  return iso(ms - ((new Date(ms).getUTCDay() + 6) % 7) * MS);
}

/** The same day of the month three months later, or the last day of that month where it has no such day. */
export function threeMonthsAfter(day: string): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 3, 0)).getUTCDate();
  return iso(Date.UTC(year, month + 2, Math.min(date, last)));
}

export const isWithin = (day: string, { from, to }: Days): boolean => from <= day && day <= to;

/** Whether something that runs from a day to a day (null: on and on) has a day in common with a period. */
export const touches = (from: string, to: string | null, days: Days): boolean =>
  from <= days.to && (to === null || to >= days.from);

/** Whether stretches together have each day of a period. */
export function cover(stretches: readonly Days[], { from, to }: Days): boolean {
  let day = from;
  while (day <= to) {
    const there = stretches.find((stretch) => isWithin(day, stretch));
    if (there === undefined) return false;
    day = dayAfter(there.to);
  }
  return true;
}
