import type { Level } from "@monitor/schema/vocabulary";
import { areaAddress, siteAddress } from "../../place/place-address.ts";
import type { Viewer } from "../../session/session.query.ts";

/** A place of the viewer's own, whose figures the start page shows. */
export interface Subject {
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly address: string;
}

/** The viewer's own places, areas first. A viewer without a place of its own has none. */
export function subjectsOf(viewer: Viewer): Subject[] {
  const areas = viewer.areas.flatMap((area): Subject[] => {
    const address = areaAddress(area);
    const { kind, code, name } = area;
    if (address === null || kind === "youthRegion" || kind === "province") return [];
    return [{ level: kind, code, name, address }];
  });
  const sites = viewer.sites.map(
    ({ code, name }): Subject => ({ level: "site", code, name, address: siteAddress(code) }),
  );
  return [...areas, ...sites];
}
