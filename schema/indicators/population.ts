import type { Indicator } from "./indicator.ts";

type Populations = Indicator["population"];

/** Whoever is at school in the area: a site, its board, alliance and region tell one story (decision 0009). */
export const AT_SCHOOL: Populations = {
  country: "school",
  inspirationRegion: "school",
  youthRegion: "school",
  municipality: "school",
  schoolAlliance: "school",
  board: "school",
  site: "school",
};

/**
 * The same of large areas only: of the starts and ends of care in a municipality or at a school there are few, and their
 * parts by referrer or days would nearly all be masked.
 */
export const REGIONS_AT_SCHOOL: Populations = { ...AT_SCHOOL, municipality: "none", board: "none", site: "none" };

/** Of regions only, as parts by days are: what is read from these exists where they do. */
export const REGIONS_ONLY: Populations = { ...REGIONS_AT_SCHOOL, schoolAlliance: "none" };

/** Whoever lives in the area, as the law and DUO count absence; schools and what groups them count their pupils. */
export const LIVING_THERE: Populations = {
  ...AT_SCHOOL,
  country: "residence",
  inspirationRegion: "residence",
  youthRegion: "residence",
  municipality: "residence",
};

/** Only municipalities know it, so no school has a figure. */
export const LIVING_THERE_ONLY: Populations = { ...LIVING_THERE, schoolAlliance: "none", board: "none", site: "none" };

/** Another party gives it to a site; it does not add up to one for an area. */
export const SITES_ONLY: Populations = {
  country: "none",
  inspirationRegion: "none",
  youthRegion: "none",
  municipality: "none",
  schoolAlliance: "none",
  board: "none",
  site: "school",
};
