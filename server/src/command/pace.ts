/** How fast something goes and how long it still takes, in words. */
export interface Pace {
  readonly rate: string;
  readonly left: string;
}

const number = new Intl.NumberFormat("nl-NL");
/** Milliseconds before a pace says anything. */
const SOON = 2000;

function inWords(seconds: number): string {
  if (seconds < 60) return "minder dan een minuut";
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} ${minutes === 1 ? "minuut" : "minuten"}`;
  return `${Math.floor(minutes / 60)} uur en ${minutes % 60} minuten`;
}

/**
 * How long something still takes, in words, at the pace so far.
 *
 * @param spent milliseconds since the start
 * @param share of the whole that is done, from 0 to 1
 */
export function timeLeft(spent: number, share: number): string {
  return spent < SOON || share <= 0 ? "…" : inWords(((1 - share) / share) * (spent / 1000));
}

/**
 * @param spent milliseconds since the start
 * @param share of the whole that is done, from 0 to 1
 */
export function paceOf(spent: number, rows: number, share: number): Pace {
  if (spent < SOON || share <= 0 || rows === 0) return { rate: "…", left: "…" };
  const perSecond = rows / (spent / 1000);
  return {
    rate: number.format(perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond)),
    left: timeLeft(spent, share),
  };
}
