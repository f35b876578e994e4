import DataLoader from "dataloader";
import { type ViewerTransaction, withViewer } from "../../access/transaction.ts";
import { perRequest } from "../../access/viewer-context.ts";
import { classGroupsById, classGroupsOfSites } from "./class-group.query.ts";
import type { ClassGroup } from "./class-group.type.ts";
import { pupilsById, pupilsOfClasses } from "./pupil.query.ts";
import type { Pupil } from "./pupil.type.ts";

type Fetch<Found> = (transaction: ViewerTransaction, keys: readonly string[]) => Promise<Map<string, Found>>;

/** Loaders of one request: all that one step of an answer asks for in one transaction of the viewer. */
export const loadersOf = perRequest(({ viewer, database }) => {
  const loader = <Found>(fetch: Fetch<Found>, absent: Found) =>
    new DataLoader<string, Found>(async (keys) => {
      const found = await withViewer(viewer, database, (transaction) => fetch(transaction, keys));
      return keys.map((key) => found.get(key) ?? absent);
    });
  const classesByYear = new Map<string | null, DataLoader<string, ClassGroup[]>>();
  return {
    pupil: loader<Pupil | null>(pupilsById, null),
    pupilsOfClass: loader<Pupil[]>(pupilsOfClasses, []),
    classGroup: loader<ClassGroup | null>(classGroupsById, null),
    classGroupsOfSite(schoolYear: string | null): DataLoader<string, ClassGroup[]> {
      const known = classesByYear.get(schoolYear);
      if (known !== undefined) return known;
      const made = loader<ClassGroup[]>((transaction, sites) => classGroupsOfSites(transaction, sites, schoolYear), []);
      classesByYear.set(schoolYear, made);
      return made;
    },
  };
});
