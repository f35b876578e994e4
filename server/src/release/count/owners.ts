import type { SchoolYear } from "@monitor/schema/vocabulary";
import type { CountedRows, Profile } from "./counted-rows.ts";

/**
 * Who delivered about persons and so knows them, in order: their sites, the boards of these, and where they live. A board
 * with one site knows what that knows, and is not named.
 */
export function ownersIn(
  { places }: Pick<CountedRows, "places">,
  schoolYear: SchoolYear,
): (profiles: readonly Profile[]) => readonly string[] {
  const boardOf = new Map<string, string>();
  for (const { level, place, members, schoolYear: year } of places) {
    if (level !== "board" || year !== schoolYear || members.length < 2) continue;
    for (const site of members) boardOf.set(site, place);
  }
  return (profiles) => {
    const all = profiles.flatMap(({ site, residence }) => [site, site && boardOf.get(site), residence]);
    return [...new Set(all)].filter((code) => code !== null && code !== undefined).sort();
  };
}
