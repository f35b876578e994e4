import { SCHOOL_TYPES } from "@monitor/schema/vocabulary";
import { BOARDS, COUNTRY_SITE, SCHOOL_SHAPES } from "../planted/schools.ts";
import { apportion } from "../random/apportion.ts";
import type { Draw } from "../random/draw.ts";
import { DEMO_BOARDS, DEMO_BRINS, type DemoCodes } from "./demo-codes.ts";
import type { SiteOutline } from "./plan-sites.ts";
import { holidayRegionOf } from "./school-calendar.ts";
import { siteTruth } from "./site-truth.ts";
import type { BoardPlan, Place, SitePlan, WorldRequest } from "./world.ts";

export interface BoardSetting {
  readonly request: WorldRequest;
  readonly region: string;
  readonly places: ReadonlyMap<string, Place>;
  readonly codes: DemoCodes;
  readonly providers: readonly string[];
}

const PUPILS_OF_A_SITE = 190;

/** How many times more sites a board and a BRIN have than usual, so that a large demo does not run out of codes. */
export function crowdingOf({ pupils, country }: WorldRequest): { readonly board: number; readonly brin: number } {
  const sites = pupils / PUPILS_OF_A_SITE / (country ? COUNTRY_SITE : 1);
  const times = (needed: number, codes: number) => Math.max(1, Math.ceil(needed / (codes * 0.7)));
  return { board: times(sites / 7, DEMO_BOARDS), brin: times(sites, DEMO_BRINS) };
}

function planBoard(outlines: readonly SiteOutline[], setting: BoardSetting, draw: Draw): BoardPlan {
  const { codes, places, region, request, providers } = setting;
  const crowding = crowdingOf(request).brin;
  const board = codes.board();
  let brin = "";
  let underBrin = 0;
  const sites = outlines.map(({ schoolType, municipality, size }): SitePlan => {
    const place = places.get(municipality)!;
    if (underBrin === 0 || (underBrin >= crowding && !(underBrin === 1 && draw.chance(BOARDS.secondBuilding)))) {
      brin = codes.brin();
      underBrin = 0;
    }
    return {
      code: `${brin}${String(underBrin++).padStart(2, "0")}`,
      brin,
      name: codes.schoolName(SCHOOL_SHAPES[schoolType].called),
      schoolType,
      boardCode: board,
      municipality,
      place: place.name,
      postcode4: draw.pick(place.postcodes),
      holidays: holidayRegionOf(place.province),
      size,
      growth: 1 + 0.02 * draw.normal(),
      ...siteTruth(schoolType, region, request.years, providers, draw),
    };
  });
  return { code: board, sites };
}

/** Divides the sites of a catchment over boards for primary and for secondary education. */
export function planBoards(sites: readonly SiteOutline[], setting: BoardSetting, draw: Draw): BoardPlan[] {
  return (["po", "vo"] as const).flatMap((sector) => {
    const own = sites.filter((site) => SCHOOL_TYPES[site.schoolType].sector === sector);
    // a small region may have no secondary school
    if (own.length === 0) return [];
    const boards = Math.max(1, Math.round(own.length / BOARDS.sites[sector] / crowdingOf(setting.request).board));
    let next = 0;
    return apportion(own.length, Array(boards).fill(1)).map((count) => {
      next += count;
      return planBoard(own.slice(next - count, next), setting, draw);
    });
  });
}
