import type { Database } from "../database/connect.ts";
import { type ListedRelease, readReleases } from "./known-release.ts";

/** All releases, the newest first; withdrawn ones stay in the list, with the reason. */
export async function listReleases(db: Pick<Database, "as">): Promise<readonly ListedRelease[]> {
  const releases = await readReleases(db.as("monitor_release"));
  return releases.map(({ inputs: _, ...listed }) => listed);
}
