import { createSecretKey } from "node:crypto";
import type { Manifest } from "@monitor/schema/delivery";
import { localIdOf } from "../../linkage/local-id.ts";
import type { Fault } from "./problems.ts";

/** The text of a cell by the name of its column. */
export type Cell = (column: string) => string;

/** What the rows of one delivery are measured by. */
export interface Context {
  readonly manifest: Manifest;
  /** Sites of the organisation; empty for a municipality. */
  readonly sites: ReadonlySet<string>;
  /** All sites: a municipality may name any school. */
  readonly allSites: ReadonlySet<string>;
  readonly ids: Ids;
}

/** A municipality has four digits; a board five, a BRIN four characters, a site six. */
export const isMunicipality = (organisation: string): boolean => /^\d{4}$/.test(organisation);

export interface Ids {
  /** @param site empty where a row has none */
  pupil(identifier: string, reference: string, site: string): string;
  classGroup(site: string, key: string): string;
}

/** Bounds memory: what was forgotten is worked out again. */
const MOST_REMEMBERED = 100_000;

/**
 * The monitor's own identifiers, as uuid. A linked pupil's follows from the delivered identifier. An unlinked one's
 * follows from organisation, school and reference, so that its rows stay together and never meet those of another:
 * boards deliver schools together, and two schools may use the same key. A class keeps its id over deliveries.
 */
export function idsOf(monitorKey: Uint8Array, { organisation, schoolYear }: Manifest): Ids {
  const key = createSecretKey(monitorKey);
  const known = new Map<string, string>();
  const idOf = (text: string): string => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size === MOST_REMEMBERED) known.clear();
    const id = localIdOf(key, text);
    known.set(text, id);
    return id;
  };
  // rows about one pupil follow each other
  let last = { identifier: "", reference: "", site: "", id: "" };
  return {
    pupil(identifier, reference, site) {
      const same = last.identifier === identifier && last.reference === reference && last.site === site;
      if (same && last.id !== "") return last.id;
      const id = idOf(identifier || `unlinked/${schoolYear}/${organisation}/${site.slice(0, 4)}/${reference}`);
      last = { identifier, reference, site, id };
      return id;
    },
    classGroup: (site, key) => idOf(`class/${schoolYear}/${site}/${key}`),
  };
}

export const rowFault = (field: string, reason: string): Fault => ({ kind: "row", field, reason });
export const foreign = (field: string, reason: string): Fault => ({ kind: "foreign", field, reason });

/** A site must be known, and be the organisation's own. */
export function faultOfSite(site: string, { sites, allSites, manifest }: Context): Fault | null {
  if (sites.has(site)) return null;
  if (!allSites.has(site)) return { kind: "site", field: "site", reason: `vestiging ${site} is niet bekend` };
  return foreign("site", `vestiging ${site} is niet van organisatie ${manifest.organisation}`);
}

/** A row is linked, or says why it is not. */
export function faultOfLinkage(cell: Cell): Fault | null {
  const linked = cell("identifier") !== "";
  return linked === (cell("unlinked") === "") ? null : rowFault("unlinked", "past niet bij de kolom identifier");
}
