import type { SchoolType, SchoolYear } from "@monitor/schema/vocabulary";
import type { HolidayRegion } from "./school-calendar.ts";

/** A municipality of the country. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly youthRegion: string;
  /** Four-digit postcodes that lie in it, in order; at least one. */
  readonly postcodes: readonly string[];
}

export interface SitePlan {
  /** Six characters, such as 99AA00. */
  readonly code: string;
  readonly brin: string;
  readonly name: string;
  readonly schoolType: SchoolType;
  readonly boardCode: string;
  readonly municipality: string;
  readonly place: string;
  readonly postcode4: string;
  readonly holidays: HolidayRegion;
  /** Pupils in the first school year, and how many times as many each year after. */
  readonly size: number;
  readonly growth: number;
  /** True probability that a pupil here has youth care in a school year. */
  readonly careRate: number;
  /** True factor of spells of absence per school year of the demo, beside an average pupil. */
  readonly absenceFactors: readonly number[];
  /** True probability of a long unauthorised absence in a school year. */
  readonly longTermRate: number;
  /** The provider of a collective arrangement at this school; so fewer providers than elsewhere. */
  readonly collectiveProvider: string | null;
}

export interface ProviderPlan {
  /** AGB, eight digits. */
  readonly code: string;
  readonly name: string;
}

export interface BoardPlan {
  readonly code: string;
  readonly sites: readonly SitePlan[];
}

export interface MunicipalityPlan {
  readonly code: string;
  readonly size: number;
  readonly postcodes: readonly string[];
  /** Providers that it contracts, and how often it calls each. */
  readonly providers: readonly string[];
  readonly providerWeights: readonly number[];
}

/**
 * A part of a region whose pupils stay within it: the unit of planning and writing, so that memory does not grow with
 * the whole demo. A region is one catchment unless it is large.
 */
export interface CatchmentPlan {
  readonly key: string;
  readonly region: string;
  readonly pupils: number;
  readonly municipalities: readonly MunicipalityPlan[];
  readonly boards: readonly BoardPlan[];
  /** Homes outside the regions of the demo, from which a few pupils come. */
  readonly outside: readonly MunicipalityPlan[];
  /** Persons are numbered from here on; catchments can be planned in any order. */
  readonly firstSerial: number;
  /** Youths who are not enrolled, per pupil and school year. */
  readonly notEnrolledRate: number;
}

export interface WorldRequest {
  /** A year, about. */
  readonly pupils: number;
  /** School years, the last being 2025-2026. */
  readonly years: number;
  readonly seed: number;
  /** All municipalities in their youth regions; otherwise the eleven inspiratieregio's. */
  readonly country: boolean;
  /** Nothing wrong on purpose and nobody with a test number: such a demo can be written coded, without key holders. */
  readonly plain: boolean;
}

export interface WorldPlan {
  readonly request: WorldRequest;
  /** Oldest first. */
  readonly years: readonly SchoolYear[];
  readonly providers: readonly ProviderPlan[];
  readonly catchments: readonly CatchmentPlan[];
  /** The school whose pupils of the last school year have test numbers and go through the whole linkage protocol. */
  readonly protocolSite: string;
}

export const sitesOf = (catchment: CatchmentPlan): SitePlan[] => catchment.boards.flatMap((board) => [...board.sites]);

/** How many school years of the demo come after one: 0 for the last. */
export const yearsFromLast = ({ years }: WorldPlan, year: number): number => years.length - 1 - year;
