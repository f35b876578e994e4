import { namesAfterTitle } from "../person-names.ts";
import { faultOfReference, holdsName } from "../reference.ts";

/** One row of `classes.csv`. */
export type ClassCells = readonly [site: string, classKey: string, yearGroup: string, combined: string];

/** Why the key of a class may not be told, or null when it may. */
export function faultOfClass(key: string): "group-form" | "group-is-name" | null {
  if (holdsName(key, namesAfterTitle(key))) return "group-is-name";
  return faultOfReference(key) === null ? null : "group-form";
}

/** The classes of the pupils of all files: a table of pupils has no list of its classes. */
export function classBook() {
  const sites = new Map<string, Map<string, Set<string>>>();
  return {
    enter(site: string, key: string, yearGroup: string) {
      const classes = sites.get(site) ?? new Map<string, Set<string>>();
      sites.set(site, classes);
      const yearGroups = classes.get(key) ?? new Set();
      classes.set(key, yearGroups);
      if (yearGroup !== "") yearGroups.add(yearGroup);
    },
    /** A class of pupils of several year groups is combined, and has no year group of its own. */
    *rows(): Generator<ClassCells> {
      for (const [site, classes] of sites)
        for (const [key, yearGroups] of classes) {
          const [only = ""] = yearGroups;
          yield yearGroups.size > 1 ? [site, key, "", "1"] : [site, key, only, "0"];
        }
    },
  };
}

export type ClassBook = ReturnType<typeof classBook>;
