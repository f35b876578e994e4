import type { Context } from "./context.ts";
import type { TallyCount } from "./tally.ts";

/**
 * Residents of a municipality go to school anywhere. A school that the monitor does not know is counted, and no reason
 * to refuse: the row is seen by nobody but the municipality until the school is known.
 */
export function countSchool(site: string, { allSites, manifest }: Context, count: TallyCount): void {
  if (!allSites.has(site)) count.add("unknownSchools", manifest.organisation);
}
