import { deliveriesOf } from "./plan/deliveries.ts";
import type { Delivery } from "./plan/delivery.ts";
import { planCatchmentPeople } from "./plan/plan-catchment.ts";
import { planWorld } from "./plan/plan-world.ts";
import { sitesOf, type WorldPlan, type WorldRequest } from "./plan/world.ts";
import { readPlaces } from "./read-places.ts";
import type { DemoReference, SiteTruth } from "./sources.ts";

/** What a demo is made from; the eleven regions for at most as many pupils as they have, then the whole country. */
export type DemoChoice = Pick<WorldRequest, "pupils" | "years" | "seed"> & Partial<WorldRequest>;

/** About as many pupils as the eleven regions have in reality. */
const PUPILS_OF_THE_REGIONS = 700_000;

/** The plan of a demo without its pupils. The same seed gives the same plan. */
export function planDemo({ pupils, years, seed, country, plain = false }: DemoChoice): WorldPlan {
  return planWorld({ pupils, years, seed, country: country ?? pupils > PUPILS_OF_THE_REGIONS, plain }, readPlaces());
}

/** The reference rows of a demo: what the monitor must know before the first delivery. */
export function referenceOf(world: WorldPlan): DemoReference {
  const sites = world.catchments.flatMap(sitesOf).map((site) => ({
    code: site.code,
    name: site.name,
    schoolType: site.schoolType,
    boardCode: site.boardCode,
    postcode4: site.postcode4,
    place: site.place,
    municipalityCode: site.municipality,
    demo: true as const,
  }));
  const { request, years, protocolSite, providers } = world;
  const { seed, pupils, plain } = request;
  return { seed, pupils, years, protocolSite: plain ? null : protocolSite, sites, providers };
}

/** What is true of each site, for who wants to check an estimate. */
export function truthOf(world: WorldPlan): SiteTruth[] {
  return world.catchments.flatMap((catchment) =>
    sitesOf(catchment).map(({ code, schoolType, careRate, absenceFactors, longTermRate }) => {
      return { site: code, region: catchment.region, schoolType, careRate, absenceFactors, longTermRate };
    }),
  );
}

/** Plans a catchment and gives its deliveries one at a time, so that memory does not grow with the demo. */
export function deliveriesAt(world: WorldPlan, place: number): Generator<Delivery> {
  const catchment = world.catchments[place]!;
  return deliveriesOf(world, catchment, planCatchmentPeople(world, catchment));
}
