import DataLoader from "dataloader";
import { perRequest } from "../../access/viewer-context.ts";
import { areasByCode, municipalitiesOf } from "./area.query.ts";
import type { Area } from "./area.type.ts";
import { type ObservationFilter, observationsOf } from "./observation.query.ts";
import type { Observation } from "./observation.type.ts";
import { type SiteRow, sitesByCode, sitesWithin } from "./school-site.query.ts";

/** Fetches all that one step of an answer asks for at once; what is missing in the answer is `absent`. */
const loader = <Found>(fetch: (codes: readonly string[]) => Promise<Map<string, Found>>, absent: Found) =>
  new DataLoader<string, Found>(async (codes) => {
    const found = await fetch(codes);
    return codes.map((code) => found.get(code) ?? absent);
  });

/** One set per request, so that nothing is kept from one viewer for the next. */
export const loadersOf = perRequest(({ database }) => {
  const sql = database.as("monitor_api");
  const observations = new Map<string, DataLoader<string, Observation[]>>();
  return {
    area: loader<Area | null>((codes) => areasByCode(sql, codes), null),
    municipalities: loader<Area[]>((codes) => municipalitiesOf(sql, codes), []),
    site: loader<SiteRow | null>((codes) => sitesByCode(sql, codes), null),
    sitesWithin: loader<SiteRow[]>((codes) => sitesWithin(sql, codes), []),
    observations(filter: ObservationFilter): DataLoader<string, Observation[]> {
      const key = JSON.stringify(filter);
      const known = observations.get(key);
      if (known !== undefined) return known;
      const made = loader<Observation[]>((places) => observationsOf(sql, places, filter), []);
      observations.set(key, made);
      return made;
    },
  };
});
