import { SCHOOL_TYPES, type Sector } from "@monitor/schema/vocabulary";
import { apportion } from "../random/apportion.ts";
import type { Draw } from "../random/draw.ts";
import type { CatchmentOutline } from "./catchments.ts";
import { DEMO_BOARDS, DEMO_BRINS, type DemoCodes } from "./demo-codes.ts";
import type { Place } from "./place.ts";
import type { SiteOutline } from "./plan-sites.ts";
import { holidayRegionOf } from "./school-calendar.ts";
import { SCHOOL_SHAPES } from "./school-shape.ts";
import { siteTruth } from "./site-truth.ts";
import type { BoardPlan, SitePlan } from "./world.ts";

const SITES_OF_A_BOARD: Readonly<Record<Sector, number>> = { po: 9, vo: 5 };
/** Part of the sites that share a BRIN with the site before, as a school with two buildings does. */
const SECOND_BUILDING = 0.12;
const PUPILS_OF_A_SITE = 190;

export interface BoardSetting {
  readonly outline: CatchmentOutline;
  readonly places: ReadonlyMap<string, Place>;
  readonly codes: DemoCodes;
  readonly years: number;
  readonly providers: readonly string[];
  /** How many times larger boards and institutions are than usual, so that a large demo does not run out of codes. */
  readonly crowding: number;
}

/** The `crowding` of a demo of a number of pupils; 1 until there are some hundreds of boards or institutions. */
export function crowdingOf(pupils: number): number {
  const sites = pupils / PUPILS_OF_A_SITE;
  return Math.max(1, Math.ceil(sites / (DEMO_BRINS * 0.7)), Math.ceil(sites / 7 / (DEMO_BOARDS * 0.7)));
}

function planSite(
  outline: SiteOutline,
  codes: { code: string; brin: string; board: string },
  setting: BoardSetting,
  draw: Draw,
): SitePlan {
  const place = setting.places.get(outline.municipality)!;
  return {
    code: codes.code,
    brin: codes.brin,
    name: setting.codes.schoolName(SCHOOL_SHAPES[outline.schoolType].called),
    schoolType: outline.schoolType,
    boardCode: codes.board,
    municipality: outline.municipality,
    place: place.name,
    postcode4: draw.pick(place.postcodes),
    holidays: holidayRegionOf(place.province),
    size: outline.size,
    growth: 1 + 0.02 * draw.normal(),
    ...siteTruth(outline.schoolType, setting.outline.region.code, setting.years, setting.providers, draw),
  };
}

function planBoard(outlines: readonly SiteOutline[], setting: BoardSetting, draw: Draw): BoardPlan {
  const board = setting.codes.board();
  let brin = "";
  let underBrin = 0;
  const sites = outlines.map((outline) => {
    const together =
      underBrin > 0 && (underBrin < setting.crowding || (underBrin === 1 && draw.chance(SECOND_BUILDING)));
    if (!together) {
      brin = setting.codes.brin();
      underBrin = 0;
    }
    const code = `${brin}${String(underBrin++).padStart(2, "0")}`;
    return planSite(outline, { code, brin, board }, setting, draw);
  });
  return { code: board, sites };
}

/** Divides the sites of a catchment over boards for primary and for secondary education. */
export function planBoards(sites: readonly SiteOutline[], setting: BoardSetting, draw: Draw): BoardPlan[] {
  return (["po", "vo"] as const).flatMap((sector) => {
    const own = sites.filter((site) => SCHOOL_TYPES[site.schoolType].sector === sector);
    // a small region may have no secondary school
    if (own.length === 0) return [];
    const boards = Math.max(1, Math.round(own.length / SITES_OF_A_BOARD[sector] / setting.crowding));
    let next = 0;
    return apportion(own.length, Array(boards).fill(1)).map((count) => {
      const board = planBoard(own.slice(next, next + count), setting, draw);
      next += count;
      return board;
    });
  });
}
