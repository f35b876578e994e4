import { CLIENTS, GROUNDS, REACH, THEMES } from "../planted/care.ts";
import { PILOT } from "../planted/referral.ts";
import { SCHOOL_TRUTH } from "../planted/schools.ts";
import { drawOf } from "../random/draw.ts";
import { asBij } from "./as-bij.ts";
import { asIjw } from "./as-ijw.ts";
import type { Arrangement, CareDelivery, CareLine, DeliveryHead, Ground } from "./delivery.ts";
import type { Person } from "./person.ts";
import { type SitePlan, type WorldPlan, yearsFromLast } from "./world.ts";

const drawFor = (what: string, { request }: WorldPlan, { organisation, schoolYear }: DeliveryHead) =>
  drawOf(request.seed, `${what} ${organisation} ${schoolYear}`);

/** Care that runs in the period. */
function linesOf(world: WorldPlan, clients: readonly Person[], head: DeliveryHead): CareLine[] {
  const draw = drawFor("care numbers", world, head);
  const { from, to } = head.period;
  return clients.flatMap((person) => {
    const running = person.episodes.filter((one) => one.from <= to && (one.to === null || one.to >= from));
    if (running.length === 0) return [];
    const known = head.numberOf(person, head.year);
    const number = known.startsWith("D") && draw.chance(CLIENTS.withoutNumber) ? "" : known;
    return running.map((episode) => ({ person, number, episode, collective: false }));
  });
}

function neverStarted(world: WorldPlan, lines: readonly CareLine[], head: DeliveryHead): CareLine[] {
  const draw = drawFor("never started", world, head);
  const { from } = head.period;
  let allocation = 800_000 + head.year * 10_000;
  return lines
    .filter(({ episode }) => episode.provider === lines[0]!.episode.provider && draw.chance(CLIENTS.neverStarted))
    .map((line) => {
      const episode = { ...line.episode, allocation: String(++allocation), from, to: null, requestedOn: null };
      return { ...line, episode };
    });
}

function groundsOf(world: WorldPlan, lines: readonly CareLine[], head: DeliveryHead): Ground[] {
  const draw = drawFor("grounds", world, head);
  const until = `${Number(head.schoolYear.slice(5)) + 1}-07-31`;
  return [...Map.groupBy(lines, ({ person }) => person)].flatMap(([person, [line]]): Ground[] => {
    const site = person.stays.find((one) => one.year === head.year)?.site;
    if (site === undefined || line!.number === "") return [];
    if (!draw.chance(SCHOOL_TRUTH[site.schoolType].special ? GROUNDS.special : GROUNDS.regular)) return [];
    const basis = draw.chance(GROUNDS.consent) ? "consent" : "statutory";
    return [{ number: line!.number, site: site.code, basis, until }];
  });
}

/** The arrangements at schools with one provider; the same each year, and in the pilot for nearly all pupils. */
function arrangementsOf(world: WorldPlan, sites: readonly SitePlan[], head: DeliveryHead): Arrangement[] {
  const inPilot = head.region === PILOT.region && yearsFromLast(world, head.year) === 0;
  return sites.flatMap(({ code: site, collectiveProvider: provider, size }) => {
    if (provider === null) return [];
    const draw = drawOf(world.request.seed, `arrangement ${site}`);
    const drawn = Array.from({ length: draw.whole(...REACH.themes) }, () => draw.place(THEMES.map(([, part]) => part)));
    const from = `${world.years[0]!.slice(0, 4)}-0${draw.whole(8, 9)}-01`;
    const reach = Math.round(size * (inPilot ? REACH.pilot : REACH.usual));
    return [...new Set(drawn)].map((place) => ({ site, provider, theme: THEMES[place]![0], from, reach }));
  });
}

/**
 * Youth care of a municipality.
 * @param clients residents with care in any year
 * @param sites schools in the municipality
 */
export function careDelivery(
  world: WorldPlan,
  head: DeliveryHead,
  clients: readonly Person[],
  sites: readonly SitePlan[],
): CareDelivery {
  const known = linesOf(world, clients, head);
  const arrangements = arrangementsOf(world, sites, head);
  const lines = head.format === "bij" ? asBij(known) : asIjw(known, arrangements, head.period);
  return {
    ...head,
    about: "care",
    lines,
    neverStarted: neverStarted(world, lines, head),
    grounds: groundsOf(world, lines, head),
    arrangements,
    anyProvider: world.providers[0]!.code,
  };
}
