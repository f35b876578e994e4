import { recordAccess } from "../../access/audit.ts";
import type { ViewerTransaction } from "../../access/transaction.ts";
import type { CareEpisode } from "./care-episode.type.ts";

interface EpisodeRow extends CareEpisode {
  readonly pupilId: string;
}

/** The youth care of each of some pupils, as far as the viewer may see it. Names of providers are public. */
export async function episodesOfPupils(
  transaction: ViewerTransaction,
  pupils: readonly string[],
): Promise<Map<string, CareEpisode[]>> {
  const rows = await transaction.sql<EpisodeRow[]>`
    select e.pupil_id as "pupilId", coalesce(p.name, e.provider_code) as provider, e.form,
      e.from_date::text as from, e.to_date::text as to
    from care.episode e left join geography.care_provider p on p.code = e.provider_code
    where e.pupil_id = any(${[...pupils]}::uuid[])
    order by e.from_date, e.provider_code, e.form, e.to_date`;
  const found = Map.groupBy(rows, (row) => row.pupilId);
  await recordAccess(
    transaction,
    pupils.map((id) => {
      const seen = found.get(id)?.length ?? 0;
      return { action: "pupil.episodes", target: id, rows: seen, allowed: seen > 0 };
    }),
  );
  return found;
}
