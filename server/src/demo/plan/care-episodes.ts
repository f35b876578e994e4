import type { CareForm, StopReason } from "@monitor/schema/vocabulary";
import type { Draw } from "../random/draw.ts";
import { dayNumber, isoDate } from "./day-number.ts";
import type { CareEpisode, Person } from "./person.ts";
import type { MunicipalityPlan } from "./world.ts";

/** First and last day of a school year, as day numbers. */
export interface CareCalendar {
  readonly from: number;
  readonly to: number;
}

export interface CareSetting {
  readonly calendar: readonly CareCalendar[];
  readonly municipalities: ReadonlyMap<string, MunicipalityPlan>;
  /** Hands out allocation numbers per municipality. */
  readonly allocate: (municipality: string) => string;
}

const FORMS: readonly (readonly [CareForm, number])[] = [
  ["ambulatory", 0.82],
  ["dayTreatment", 0.06],
  ["residential", 0.06],
  ["crisis", 0.015],
  ["protection", 0.035],
  ["probation", 0.01],
];
const STOP_REASONS: readonly (readonly [StopReason, number])[] = [
  ["asPlanned", 0.72],
  ["earlyAgreed", 0.1],
  ["earlyClient", 0.07],
  ["earlyProvider", 0.02],
  ["earlyExternal", 0.02],
  ["otherProvider", 0.05],
  ["otherDomain", 0.02],
];
const MORE_EPISODES = 0.35;
const RUNS_ON = 0.6;
const RUNS_AT_END = 0.5;
const BEFORE_FIRST_YEAR = 0.5;
const COLLECTIVE = 0.65;
const MEAN_DAYS = 240;

const oneOf = <T>(options: readonly (readonly [T, number])[], draw: Draw): T =>
  options[draw.place(options.map(([, part]) => part))]![0];

/** An episode that is still running while the years are gone through. */
interface Running {
  readonly from: number;
}

function finish(
  running: Running,
  to: number | null,
  person: Person,
  year: number,
  setting: CareSetting,
  draw: Draw,
): CareEpisode {
  const { municipality } = person.home;
  const contracts = setting.municipalities.get(municipality)!;
  const arranged = person.stays.find((stay) => stay.year === year)?.site.collectiveProvider ?? null;
  const byArrangement = arranged !== null && draw.chance(COLLECTIVE);
  const form = oneOf(FORMS, draw);
  return {
    allocation: setting.allocate(municipality),
    municipality,
    provider: byArrangement ? arranged : contracts.providers[draw.place(contracts.providerWeights)]!,
    form: form === "probation" && person.born > isoDate(running.from - 12 * 365) ? "ambulatory" : form,
    from: isoDate(running.from),
    to: to === null ? null : isoDate(to),
    stopReason: to === null ? null : oneOf(STOP_REASONS, draw),
  };
}

/** Episodes such that care runs in exactly the years that `careYears` says. */
export function planEpisodes(person: Person, { calendar, ...setting }: CareSetting, draw: Draw): CareEpisode[] {
  const done: CareEpisode[] = [];
  let carried: Running[] = [];
  const earliest = dayNumber(person.born) + 30;
  for (const [year, { from, to }] of calendar.entries()) {
    if (!person.careYears[year]) continue;
    const started = carried.length === 0 ? 1 + draw.poisson(MORE_EPISODES) : draw.poisson(MORE_EPISODES);
    const fresh = Array.from({ length: started }, (_, place): Running => {
      const before = place === 0 && year === 0 && draw.chance(BEFORE_FIRST_YEAR);
      const start = before ? from - 1 - Math.round(draw.exponential(200)) : draw.whole(from, to - 20);
      return { from: Math.max(start, earliest) };
    });
    const goesOn = person.careYears[year + 1] === true;
    const last = year === calendar.length - 1;
    const next: Running[] = [];
    for (const running of [...carried, ...fresh]) {
      if (goesOn && draw.chance(RUNS_ON)) next.push(running);
      else if (last && draw.chance(RUNS_AT_END))
        done.push(finish(running, null, person, year, { calendar, ...setting }, draw));
      else {
        const first = Math.max(running.from + 14, from);
        const wanted = first + Math.round(draw.exponential(MEAN_DAYS));
        const stop = wanted <= to ? wanted : draw.whole(Math.min(first, to), to);
        done.push(finish(running, stop, person, year, { calendar, ...setting }, draw));
      }
    }
    carried = next;
  }
  return done;
}
