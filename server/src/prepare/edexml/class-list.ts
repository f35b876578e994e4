import { isYearGroup } from "./check.ts";
import { COMBINED_YEAR_GROUP, type RawGroup } from "./elements.ts";

interface ClassGroup {
  readonly name: string;
  /** Empty when it is not known, or when the class has several. */
  readonly yearGroup: string;
  /** A `samengestelde_groep`, or a class of several year groups by its own saying. */
  readonly combined: boolean;
  /** Serves as class for nobody by itself: in secondary schools there is one for each subject. */
  readonly onlyWithPupils: boolean;
  /** The how-manieth group of the file. */
  readonly row: number;
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

/** The one year group of all pupils of a class, or empty. */
const sharedYearGroup = (yearGroups: ReadonlySet<string>): string => {
  const [only = ""] = yearGroups;
  return yearGroups.size === 1 ? only : "";
};

/** The groups of one school, and which sites use them. */
export function classList() {
  const groups = new Map<string, ClassGroup>();
  return {
    add({ key, naam, jaargroep, combined }: RawGroup, row: number) {
      if (groups.has(key)) return;
      const several = jaargroep === COMBINED_YEAR_GROUP;
      const yearGroup = isYearGroup(jaargroep) && !several ? jaargroep : "";
      const group = { name: naam, yearGroup, combined: combined || several, onlyWithPupils: combined, row };
      groups.set(key, { ...group, used: new Map() });
    },
    has: (key: string) => groups.has(key),
    yearGroupOf: (key: string) => groups.get(key)?.yearGroup ?? "",
    keys: () => [...groups.keys()],
    /** Takes a class away that may not be told; answers the how-manieth it was. */
    remove(key: string): number {
      const { row } = groups.get(key)!;
      groups.delete(key);
      return row;
    },
    use(key: string, site: string, yearGroup: string) {
      const used = groups.get(key)!.used;
      const yearGroups = used.get(site) ?? new Set();
      if (yearGroup !== "") yearGroups.add(yearGroup);
      used.set(site, yearGroups);
    },
    /** The rows of `classes.csv`: a group without pupils stands at the site of the file, a combined one is left out. */
    rows(site: string): ClassRow[] {
      return [...groups].flatMap(([key, { name, yearGroup, combined, onlyWithPupils, used }]) => {
        const sites = used.size > 0 || onlyWithPupils ? [...used] : [[site, new Set<string>()] as const];
        return sites.map(([at, yearGroups]) => {
          const several = combined || yearGroups.size > 1;
          const told = yearGroup || (several ? "" : sharedYearGroup(yearGroups));
          return { site: at, reference: key, name, cells: [at, key, told, several ? "1" : "0"] };
        });
      });
    },
  };
}

export type ClassList = ReturnType<typeof classList>;
