import type { CareForm } from "@monitor/schema/vocabulary";
import type { EpisodeRecord } from "../kit/records.ts";
import { type Days, dayAfter, isWithin, touches } from "./days.ts";
import type { Person, Stay } from "./person.ts";
import { remember, rememberIn } from "./remember.ts";
import { delivered } from "./sources.ts";

/** Whether care of somebody who lives here would be known. */
export const careKnown = rememberIn(
  ({ person, residence }: Stay, days: Days): boolean =>
    person.linked && residence !== null && delivered(person.records, "care", residence, person.schoolYear, days),
);

/** Care as far as a release of a date can know it: what began later is not there, what ended later still runs. */
const careOf = remember(({ records, date }: Person): readonly EpisodeRecord[] =>
  records.episodes.flatMap((episode) => {
    if (episode.from > date) return [];
    return [episode.to !== null && episode.to > date ? { ...episode, to: null, stopReason: null } : episode];
  }),
);

/** The last day of care: where none was delivered, that of the delivery. */
const lastDayOf = ({ records }: Person, { to, delivery }: EpisodeRecord): string =>
  to ?? records.deliveries.find(({ key }) => key === delivery)!.to;

export const careIn = rememberIn((person: Person, days: Days): readonly EpisodeRecord[] =>
  careOf(person).filter((one) => touches(one.from, lastDayOf(person, one), days)),
);

export const isOfForms = (episodes: readonly EpisodeRecord[], ...forms: readonly CareForm[]): boolean =>
  episodes.some(({ form }) => forms.includes(form));

/** The one that comes first when compared by some texts in turn. */
function firstBy<T>(all: readonly T[], ...texts: readonly ((one: T) => string)[]): T | undefined {
  return [...all].sort((one, other) => {
    for (const text of texts) {
      if (text(one) !== text(other)) return text(one) < text(other) ? -1 : 1;
    }
    return 0;
  })[0];
}

const NEVER = "9999-99-99";

/** The first start of care in a period. */
export const firstStart = rememberIn((person: Person, days: Days): EpisodeRecord | undefined =>
  firstBy(
    careOf(person).filter(({ from }) => isWithin(from, days)),
    ({ from }) => from,
    ({ requested }) => requested ?? NEVER,
    ({ provider }) => provider,
    ({ form }) => form,
    ({ referrer }) => referrer,
  ),
);

interface EndedCare extends EpisodeRecord {
  readonly to: string;
}

/** The last end of care in a period after which no care of the same provider and form went on. */
export const lastEnd = rememberIn((person: Person, days: Days): EndedCare | undefined => {
  const all = careOf(person);
  const ended = all
    .filter((one): one is EndedCare => one.to !== null && isWithin(one.to, days))
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other.provider === one.provider &&
            other.form === one.form &&
            isWithin(dayAfter(one.to), { from: other.from, to: lastDayOf(person, other) }),
        ),
    );
  const last = ended
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return firstBy(
    ended.filter(({ to }) => to === last),
    ({ from }) => from,
    ({ provider }) => provider,
    ({ form }) => form,
  );
});
