import { codeOfEnd, codeOfRunning, codeOfStart } from "./care-code.ts";
import type { Episode } from "./episode.ts";
import type { PartDays } from "./year-days.ts";

type Order = (one: Episode, other: Episode) => number;

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const byDay = (one: number | null, other: number | null): number =>
  one === other ? 0 : (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY);

/** Which start of several counts: the first; of the same day the one that was requested first. */
const byStart: Order = (one, other) =>
  byDay(one.from, other.from) ||
  byDay(one.requested, other.requested) ||
  byText(one.provider, other.provider) ||
  byText(one.form, other.form) ||
  byText(one.referrer, other.referrer);

/** Which end of several counts: the last; of the same day that of the longest. */
const byEnd: Order = (one, other) =>
  byDay(other.last, one.last) ||
  byDay(one.from, other.from) ||
  byText(one.provider, other.provider) ||
  byText(one.form, other.form) ||
  byText(one.stopReason ?? "", other.stopReason ?? "");

const firstBy = (episodes: readonly Episode[], order: Order): Episode | undefined =>
  episodes.length < 2 ? episodes[0] : episodes.reduce((first, one) => (order(one, first) < 0 ? one : first));

export const runsIn = ({ from, last }: Episode, part: PartDays): boolean => from <= part.until && last >= part.from;

/** Whether the same provider goes on with the same form on the day after: then nothing ended. */
const goesOn = (episode: Episode, all: readonly Episode[]): boolean =>
  all.some(
    ({ provider, form, from, last }) =>
      provider === episode.provider && form === episode.form && from <= episode.last + 1 && last > episode.last,
  );

/** The code of care (care-code.ts) in a period: all that runs, one start and one end; 0 for none. */
function codeIn(episodes: readonly Episode[], part: PartDays): number {
  const within = (day: number) => day >= part.from && day <= part.until;
  const running = episodes.filter((episode) => runsIn(episode, part));
  const start = firstBy(
    running.filter(({ from }) => within(from)),
    byStart,
  );
  const end = firstBy(
    running.filter((episode) => episode.ended && within(episode.last) && !goesOn(episode, episodes)),
    byEnd,
  );
  return (
    running.reduce((code, episode) => code | codeOfRunning(episode), 0) +
    (start === undefined ? 0 : codeOfStart(start)) +
    (end === undefined ? 0 : codeOfEnd(end))
  );
}

/** What is known of the care of a person: `bit:code,bit:code` of the periods in which there was any. */
export const careKey = (episodes: readonly Episode[], parts: readonly PartDays[]): string =>
  parts
    .flatMap((part) => {
      const code = codeIn(episodes, part);
      return code === 0 ? [] : [`${part.bit}:${code}`];
    })
    .join(",");
