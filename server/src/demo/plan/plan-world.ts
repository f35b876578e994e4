import type { SchoolYear } from "@monitor/schema/vocabulary";
import { NOT_ENROLLED } from "../planted/duty.ts";
import { REGION_TRUTH } from "../planted/regions.ts";
import { drawOf } from "../random/draw.ts";
import { type CatchmentOutline, outlineCatchments, regionsOf } from "./catchments.ts";
import { type DemoCodes, demoCodes } from "./demo-codes.ts";
import { planBoards } from "./plan-boards.ts";
import { planMunicipality, planProviders } from "./plan-providers.ts";
import { outlineSites } from "./plan-sites.ts";
import type { CatchmentPlan, Place, WorldPlan, WorldRequest } from "./world.ts";

const LAST_YEAR = 2025;
const NEIGHBOURS = 3;
/**
 * The numbers of persons, divided over the catchments by their pupils: four for each seat in the whole country. Seven
 * digits, as `prepare` takes a key that holds eight of the digits of a person's own number for that number.
 */
const SERIALS = 9_999_999;

/** The school years of the demo, oldest first; the last is 2025-2026. */
export function demoYears(count: number): SchoolYear[] {
  return Array.from({ length: count }, (_, place): SchoolYear => {
    const first = LAST_YEAR - count + 1 + place;
    return `${first}-${first + 1}`;
  });
}

/**
 * Plans regions, municipalities, boards, sites and providers; pupils follow per catchment. The same request gives the
 * same plan.
 * @param places every municipality of the country by code
 */
export function planWorld(request: WorldRequest, places: ReadonlyMap<string, Place>): WorldPlan {
  const { country, seed } = request;
  const regions = regionsOf(request, places);
  const outlines = outlineCatchments(request.pupils, regions);
  const { all, ofRegion } = planProviders(outlines);
  const codes: DemoCodes = demoCodes();
  const inDemo = new Set(regions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code)));

  /** Municipalities of the same province outside the regions of the demo: from there some pupils come. */
  const neighboursOf = ({ municipalities: [first] }: CatchmentOutline): Place[] => {
    const { province } = places.get(first!.code)!;
    return [...places.values()]
      .filter((one) => one.province === province && !inDemo.has(one.code))
      .slice(0, NEIGHBOURS);
  };

  const allPupils = outlines.reduce((sum, one) => sum + one.pupils, 0);
  let planned = 0;
  const planCatchment = (outline: CatchmentOutline, isFirst: boolean): CatchmentPlan => {
    const { key, region, pupils } = outline;
    const draw = drawOf(seed, `catchment ${key}`);
    const providers = ofRegion.get(region)!;
    const firstSerial = 1 + Math.floor((SERIALS * planned) / allPupils);
    planned += pupils;
    const total = outline.municipalities.reduce((sum, one) => sum + one.size, 0);
    return {
      key,
      region,
      pupils,
      municipalities: outline.municipalities.map(({ code, size }) =>
        planMunicipality(places.get(code)!, { size, pupils: (pupils * size) / total }, providers, draw),
      ),
      boards: planBoards(
        outlineSites(outline, isFirst, country, draw),
        { request, region, places, codes, providers },
        draw,
      ),
      outside: neighboursOf(outline).map((one) => planMunicipality(one, { size: 1, pupils: 0 }, providers, draw)),
      firstSerial,
      notEnrolledRate: (NOT_ENROLLED.per1000 * (REGION_TRUTH[region]?.thuiszitters ?? 1)) / 1000,
    };
  };

  const catchments = outlines.map((outline, place) => planCatchment(outline, place === 0));
  const protocolSite = catchments[0]!.boards[0]!.sites[0]!.code;
  return { request, years: demoYears(request.years), providers: all, catchments, protocolSite };
}
