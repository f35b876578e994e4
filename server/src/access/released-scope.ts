import type { Viewer } from "./viewer.ts";

/** Where a school site lies. */
export interface SitePlace {
  readonly code: string;
  readonly municipalityCode: string;
  /** The alliance of its own sector. */
  readonly allianceCode: string | null;
  readonly regionCodes: readonly string[];
}

/**
 * Whether a viewer may open the released figures of one site. Figures of areas are open to every viewer; those of
 * single schools only to those with a task there (shared scope of users: connector, alliance, municipality, school).
 */
export function mayOpenSite(viewer: Pick<Viewer, "role" | "scope">, site: SitePlace): boolean {
  const holds = (code: string | null) => code !== null && viewer.scope.includes(code);
  switch (viewer.role) {
    case "connector":
      return site.regionCodes.some(holds);
    case "alliance":
      return holds(site.allianceCode);
    case "municipality":
      return holds(site.municipalityCode);
    case "school":
      return holds(site.code);
    case "administrator":
      return true;
    case "provider":
    case "steward":
      return false;
  }
}
