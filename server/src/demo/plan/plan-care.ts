import { periodOf } from "@monitor/schema/vocabulary";
import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { CLIENTS, COURSE, FORMS, ONE_PROVIDER, STOP_REASONS } from "../planted/care.ts";
import { type Draw, drawOf } from "../random/draw.ts";
import { dayNumber, isoDate } from "./day-number.ts";
import { type CareEpisode, type Numbering, newResident, type Person } from "./person.ts";
import { type Referrals, referrals } from "./referral.ts";
import type { CatchmentPlan, MunicipalityPlan, WorldPlan } from "./world.ts";

interface CareSetting {
  /** First and last day of each school year, as day numbers. */
  readonly calendar: readonly { readonly from: number; readonly to: number }[];
  readonly municipalities: ReadonlyMap<string, MunicipalityPlan>;
  /** Hands out allocation numbers per municipality. */
  readonly allocate: (municipality: string) => string;
  /** Episodes beside the first in a year, on average. */
  readonly more: number;
  readonly draw: Draw;
  readonly referralOf: Referrals;
}

function careSetting(world: WorldPlan, catchment: CatchmentPlan, firstAllocation: number, draw: Draw): CareSetting {
  const given = new Map<string, number>();
  return {
    calendar: world.years.map(periodOf).map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })),
    municipalities: new Map([...catchment.municipalities, ...catchment.outside].map((one) => [one.code, one])),
    allocate: (municipality) => {
      const next = (given.get(municipality) ?? firstAllocation) + 1;
      given.set(municipality, next);
      return String(next);
    },
    more: world.request.country ? COURSE.moreInCountry : COURSE.more,
    draw,
    referralOf: referrals(
      catchment.region,
      world.years.at(-1)!,
      // apart, so that who refers does not shift the care
      drawOf(world.request.seed, `referrals ${catchment.key} ${firstAllocation}`),
    ),
  };
}

const PARTS = { forms: FORMS.map(([, part]) => part), reasons: STOP_REASONS.map(([, part]) => part) };

/** @param to the last day, or null when the care still runs at the end of the demo */
function episodeOf(from: number, to: number | null, person: Person, year: number, setting: CareSetting): CareEpisode {
  const { municipalities, allocate, draw, referralOf } = setting;
  const { municipality } = person.home;
  const { providers, providerWeights } = municipalities.get(municipality)!;
  const arranged = person.stays.find((stay) => stay.year === year)?.site.collectiveProvider ?? null;
  const byArrangement = arranged !== null && draw.chance(ONE_PROVIDER.ofTheCare);
  const [form] = FORMS[draw.place(PARTS.forms)]!;
  return {
    allocation: allocate(municipality),
    municipality,
    provider: byArrangement ? arranged : providers[draw.place(providerWeights)]!,
    form: form === "probation" && person.born > isoDate(from - 12 * 365) ? "ambulatory" : form,
    ...referralOf(from, municipality, arranged !== null),
    arranged: byArrangement && form === "ambulatory",
    from: isoDate(from),
    to: to === null ? null : isoDate(to),
    stopReason: to === null ? null : STOP_REASONS[draw.place(PARTS.reasons)]![0],
  };
}

/** Episodes such that care runs in exactly the years that `careYears` says. */
function planEpisodes(person: Person, setting: CareSetting): CareEpisode[] {
  const { calendar, more, draw } = setting;
  const done: CareEpisode[] = [];
  let carried: number[] = [];
  const earliest = dayNumber(person.born) + 30;
  for (const [year, { from, to }] of calendar.entries()) {
    if (!person.careYears[year]) continue;
    const started = carried.length === 0 ? 1 + draw.poisson(more) : draw.poisson(more);
    const fresh = Array.from({ length: started }, (_, place) => {
      const before = place === 0 && year === 0 && draw.chance(COURSE.beganBefore);
      const start = before ? from - 1 - Math.round(draw.exponential(200)) : draw.whole(from, to - 20);
      return Math.max(start, earliest);
    });
    const goesOn = person.careYears[year + 1] === true;
    const last = year === calendar.length - 1;
    const next: number[] = [];
    for (const running of [...carried, ...fresh]) {
      if (goesOn && draw.chance(COURSE.runsOn)) next.push(running);
      else if (last && draw.chance(COURSE.runsAtEnd)) done.push(episodeOf(running, null, person, year, setting));
      else {
        const first = Math.max(running + 14, from);
        const wanted = first + Math.round(draw.exponential(COURSE.meanDays));
        const stop = wanted <= to ? wanted : draw.whole(Math.min(first, to), to);
        done.push(episodeOf(running, stop, person, year, setting));
      }
    }
    carried = next;
  }
  return done;
}

/** Whether care runs in each school year: exactly the true rate of the school where the person is on 1 October. */
function careYearsOf({ careTendency, stays }: Person, years: number, draw: Draw): boolean[] {
  return Array.from({ length: years }, (_, year) => {
    const own = Math.sqrt(COURSE.lasting) * careTendency + Math.sqrt(1 - COURSE.lasting) * draw.normal();
    const stay = stays.find((one) => one.year === year);
    return stay !== undefined && own > quantile(1 - stay.site.careRate, 0, 1);
  });
}

/** Gives everyone in a catchment years with and without youth care, and the episodes of care that make them so. */
export function planCare(world: WorldPlan, catchment: CatchmentPlan, people: readonly Person[]): void {
  const draw = drawOf(world.request.seed, `care ${catchment.key}`);
  const setting = careSetting(world, catchment, 1_000_000, draw);
  for (const person of people) {
    person.careYears = careYearsOf(person, world.years.length, draw);
    if (person.careYears.includes(true)) person.episodes = planEpisodes(person, setting);
  }
}

/** Youths with care who are too young or too old for school, so that not every client is found among the pupils. */
export function planCareOutsideSchool(
  world: WorldPlan,
  catchment: CatchmentPlan,
  pupils: readonly Person[],
  numbering: Numbering,
): Person[] {
  const draw = drawOf(world.request.seed, `care outside school ${catchment.key}`);
  const setting = careSetting(world, catchment, 500_000, draw);
  const clients = pupils.filter((person) => person.episodes.length > 0).length;
  const { municipalities } = catchment;
  const sizes = municipalities.map((one) => one.size);
  const kind = {
    boys: 0.55,
    age: () => (draw.chance(0.4) ? draw.whole(1, 2) : draw.whole(18, 20)),
    near: () => municipalities[draw.place(sizes)]!.code,
    firstYear: Number(world.years[0]!.slice(0, 4)),
  };
  return Array.from({ length: Math.round(clients * CLIENTS.outsideSchool) }, () => {
    const person = newResident(catchment, kind, numbering, draw);
    person.careYears = world.years.map(() => draw.chance(0.6));
    person.episodes = planEpisodes(person, setting);
    return person;
  });
}
