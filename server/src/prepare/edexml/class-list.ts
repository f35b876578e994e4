import { isYearGroup } from "./check.ts";
import type { RawGroup } from "./elements.ts";

interface ClassGroup {
  readonly name: string;
  readonly yearGroup: string;
  readonly combined: boolean;
  /** Year groups of its pupils, by site: a key counts once for each site that uses it. */
  readonly used: Map<string, Set<string>>;
}

export interface ClassRow {
  readonly site: string;
  readonly reference: string;
  readonly name: string;
  /** One row of `classes.csv`. */
  readonly cells: readonly string[];
}

/** The groups of one file, and which sites use them. */
export function classList() {
  const groups = new Map<string, ClassGroup>();
  return {
    add({ key, naam, jaargroep, combined }: RawGroup) {
      const yearGroup = isYearGroup(jaargroep) ? jaargroep : "";
      if (!groups.has(key)) groups.set(key, { name: naam, yearGroup, combined, used: new Map() });
    },
    has: (key: string) => groups.has(key),
    yearGroupOf: (key: string) => groups.get(key)?.yearGroup ?? "",
    use(key: string, site: string, yearGroup: string) {
      const used = groups.get(key)!.used;
      const yearGroups = used.get(site) ?? new Set();
      used.set(site, yearGroups.add(yearGroup));
    },
    /** The rows of `classes.csv`: a group without pupils stands at the site of the file, a combined one is left out. */
    rows(site: string): ClassRow[] {
      return [...groups].flatMap(([key, { name, yearGroup, combined, used }]) => {
        const sites = used.size > 0 || combined ? [...used] : [[site, new Set<string>()] as const];
        return sites.map(([at, yearGroups]) => {
          const several = combined || yearGroups.size > 1;
          return { site: at, reference: key, name, cells: [at, key, yearGroup, several ? "1" : "0"] };
        });
      });
    },
  };
}
