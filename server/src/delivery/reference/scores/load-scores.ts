import type { Database } from "../../../database/connect.ts";
import { jsonRows } from "../../../database/json-rows.ts";
import { Refusal } from "../../../refusal.ts";
import { analyzeIfAllowed } from "../analyze.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { dateOf, yearIn } from "../reference-date.ts";
import { institutionOf, type ScoreKind, scoreTable } from "./columns.ts";
import { type SiteScore, settlePlaces } from "./settle-places.ts";

export interface LoadedScores {
  readonly outcome: "loaded" | "unchanged";
  readonly referenceDate: string;
  readonly sites: number;
  /** Sites that the monitor does not know; their scores are kept for when it does. */
  readonly unknown: number;
  readonly problems: readonly RowProblem[];
}

/** Scores are of 1 February in a school year (Inspectie: since 2022-2023). */
function scoreDateOf(file: string, given?: string): string {
  const { schoolYear } = yearIn(file);
  const fromName = schoolYear === null ? null : `${schoolYear.slice(5)}-02-01`;
  return dateOf(given, fromName, "of laat de bestandsnaam op het schooljaar eindigen, zoals 2024-2025");
}

async function knownSites(db: Database): Promise<Map<string, string[]>> {
  const rows = await db.as("monitor_load")<{ brin: string; code: string }[]>`
    select brin, code from geography.school_site`;
  return new Map(
    [...Map.groupBy(rows, ({ brin }) => brin)].map(([brin, some]) => [brin, some.map(({ code }) => code)]),
  );
}

async function replace(db: Database, measure: string, date: string, scores: readonly SiteScore[]): Promise<boolean> {
  return await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`reference ${measure}`}))`;
    await sql`
      create temporary table wanted on commit drop as
      select site, value from jsonb_to_recordset(${jsonRows(sql, scores)}) as new (site text, value double precision)`;
    const removed = await sql`
      delete from geography.site_score old
      where measure = ${measure} and reference_date = ${date}
        and not exists (select from wanted where wanted.site = old.site_code)`;
    const written = await sql`
      insert into geography.site_score as old (measure, site_code, reference_date, value)
      select ${measure}, site, ${date}::date, value from wanted
      on conflict (measure, site_code, reference_date) do update set value = excluded.value
      where old.value <> excluded.value`;
    return removed.count + written.count > 0;
  });
}

/**
 * Loads a score of each site, all or nothing; what was loaded of the same date is replaced. Rows that cannot be read,
 * and locations of which the site cannot be told, are left out and answered one by one. Throws a `Refusal` when the
 * file is not of this kind, has no date, or has no usable row.
 */
export async function loadScores(db: Database, kind: ScoreKind, file: string, date?: string): Promise<LoadedScores> {
  const referenceDate = scoreDateOf(file, date);
  const { rows, problems, lineOf } = await readPublished(file, scoreTable(kind));
  const sites = await knownSites(db);
  const { scores, open } = settlePlaces(rows, sites);
  if (scores.length === 0) {
    throw new Refusal(
      "reference-empty",
      "Van geen enkele regel is te zeggen over welke vestiging hij gaat.",
      "Lees eerst de vestigingen in (duo-po-adressen), of gebruik een lijst met vestigingscodes zoals 99AA00.",
    );
  }
  const changed = await replace(db, kind.format, referenceDate, scores);
  if (changed) await analyzeIfAllowed(db, "site_score");
  const unsettled = open.map((place) => ({
    row: lineOf.get(place)!,
    field: "OVT",
    reason: `van instelling ${institutionOf(place)} is niet te zeggen welke vestiging dit is`,
    remedy: "Geef deze vestiging in een eigen lijst: vestiging;score.",
  }));
  const known = new Set([...sites.values()].flat());
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    sites: scores.length,
    unknown: scores.filter(({ site }) => !known.has(site)).length,
    problems: [...problems, ...unsettled].toSorted((one, other) => one.row - other.row),
  };
}
