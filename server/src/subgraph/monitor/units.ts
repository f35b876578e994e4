import { mayOpenSite } from "../../access/released-scope.ts";
import type { ViewerContext } from "../../access/viewer-context.ts";
import { areasOfKind } from "./area.query.ts";
import type { ComparedLevel } from "./comparison.type.ts";
import { loadersOf } from "./loaders.ts";
import type { SiteRow } from "./school-site.query.ts";

/** A site or area of which the viewer may see released figures. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly schoolType: string | null;
}

/** The sites in an area, or in the viewer's own scope, of which the viewer may open the figures; by name. */
export async function openSites(within: string | null, context: ViewerContext): Promise<readonly SiteRow[]> {
  const areas = within === null ? context.viewer.scope : [within];
  const inAreas = await Promise.all(areas.map((area) => loadersOf(context).sitesWithin.load(area)));
  const own = await Promise.all(areas.map((code) => loadersOf(context).site.load(code)));
  const sites = new Map([...inAreas.flat(), ...own.filter((site) => site !== null)].map((site) => [site.code, site]));
  return [...sites.values()]
    .filter((site) => mayOpenSite(context.viewer, site))
    .sort((one, other) => one.name.localeCompare(other.name, "nl") || (one.code < other.code ? -1 : 1));
}

/** The units of a level within an area. Areas are open to every viewer, as their figures are. */
export async function unitsOf(
  level: ComparedLevel,
  within: string | null,
  context: ViewerContext,
): Promise<readonly Unit[]> {
  if (level === "site") return openSites(within, context);
  const areas = await areasOfKind(context.database.as("monitor_api"), level, within);
  return areas.map(({ code, name }) => ({ code, name, schoolType: null }));
}
