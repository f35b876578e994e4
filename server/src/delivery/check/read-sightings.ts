import type { Manifest } from "@monitor/schema/delivery";
import type { ISql } from "postgres";
import type { Sightings } from "../receive/tally.ts";

interface Sighting {
  readonly place: string;
  readonly pupil: string;
  readonly linked: number;
  readonly kinds: readonly string[];
}

const ofSpells = (sql: ISql, deliveryId: number, schoolYear: string) => sql<Sighting[]>`
  select site_code as place, pupil_id as pupil, (count(*) filter (where linked))::int as linked,
    array_agg(distinct kind) as kinds
  from attendance.spell
  where delivery_id = ${deliveryId} and school_year = ${schoolYear} and site_code is not null group by 1, 2`;

const ofEpisodes = (sql: ISql, deliveryId: number, schoolYear: string) => sql<Sighting[]>`
  select municipality_code as place, pupil_id as pupil, (count(*) filter (where linked))::int as linked,
    array[]::text[] as kinds
  from care.episode where delivery_id = ${deliveryId} and school_year = ${schoolYear} group by 1, 2`;

/** What was seen of the persons of a delivery that was loaded before, read from its records. */
export async function readSightings(sql: ISql, deliveryId: number, { kind, schoolYear }: Manifest): Promise<Sightings> {
  const rows = await (kind === "care" ? ofEpisodes : ofSpells)(sql, deliveryId, schoolYear);
  const byPlace = [...Map.groupBy(rows, ({ place }) => place)];
  return {
    persons: new Map(byPlace.map(([place, all]) => [place, new Map(all.map(({ pupil, linked }) => [pupil, linked]))])),
    kinds: new Map(byPlace.map(([place, all]) => [place, new Set(all.flatMap(({ kinds }) => kinds))])),
  };
}
