import type { SchoolYear } from "@monitor/schema/vocabulary";
import { drawOf } from "../random/draw.ts";
import { type CatchmentOutline, outlineCatchments } from "./catchments.ts";
import { type DemoCodes, demoCodes } from "./demo-codes.ts";
import type { Place } from "./place.ts";
import { crowdingOf, planBoards } from "./plan-boards.ts";
import { planMunicipality, planProviders } from "./plan-providers.ts";
import { outlineSites } from "./plan-sites.ts";
import { MORE_THUISZITTERS, NOT_ENROLLED_PER_1000 } from "./planted.ts";
import { DEMO_REGIONS } from "./regions.ts";
import type { CatchmentPlan, WorldPlan } from "./world.ts";

const LAST_YEAR = 2025;
const NEIGHBOURS = 3;

export interface WorldRequest {
  /** A year, about. */
  readonly pupils: number;
  /** School years, the last being 2025-2026. */
  readonly years: number;
  readonly seed: number;
}

/** The school years of the demo, oldest first; the last is 2025-2026. */
export function demoYears(count: number): SchoolYear[] {
  return Array.from({ length: count }, (_, place): SchoolYear => {
    const first = LAST_YEAR - count + 1 + place;
    return `${first}-${first + 1}`;
  });
}

type Places = ReadonlyMap<string, Place>;

/** Municipalities of the same province outside the eleven regions: from there some pupils come. */
function neighboursOf(outline: CatchmentOutline, places: Places): Place[] {
  const { province } = places.get(outline.municipalities[0]!.code)!;
  const inDemo = new Set(DEMO_REGIONS.flatMap((region) => region.municipalities.map((one) => one.code)));
  return [...places.values()].filter((one) => one.province === province && !inDemo.has(one.code)).slice(0, NEIGHBOURS);
}

function planCatchment(
  outline: CatchmentOutline,
  isFirst: boolean,
  request: WorldRequest,
  places: Places,
  codes: DemoCodes,
  providers: readonly string[],
): CatchmentPlan {
  const draw = drawOf(request.seed, `catchment ${outline.key}`);
  const region = outline.region.code;
  const crowding = crowdingOf(request.pupils);
  const total = outline.municipalities.reduce((sum, one) => sum + one.size, 0);
  const setting = { outline, places, codes, years: request.years, providers, crowding };
  return {
    key: outline.key,
    region,
    pupils: outline.pupils,
    municipalities: outline.municipalities.map(({ code, size }) =>
      planMunicipality(places.get(code)!, { size, pupils: (outline.pupils * size) / total }, providers, draw),
    ),
    boards: planBoards(outlineSites(outline, isFirst, draw), setting, draw),
    outside: neighboursOf(outline, places).map((one) => planMunicipality(one, { size: 1, pupils: 0 }, providers, draw)),
    notEnrolledRate: (NOT_ENROLLED_PER_1000 * (MORE_THUISZITTERS[region] ?? 1)) / 1000,
  };
}

/**
 * Plans regions, municipalities, boards, sites and providers; pupils follow per catchment.
 * @param places every municipality of the country by code
 */
export function planWorld(request: WorldRequest, places: Places): WorldPlan {
  const outlines = outlineCatchments(request.pupils);
  const { all, ofRegion } = planProviders(outlines);
  const codes = demoCodes();
  const catchments = outlines.map((outline, place) =>
    planCatchment(outline, place === 0, request, places, codes, ofRegion.get(outline.region.code)!),
  );
  const protocolSite = catchments[0]!.boards[0]!.sites[0]!.code;
  return { seed: request.seed, years: demoYears(request.years), providers: all, catchments, protocolSite };
}
