import { basename } from "node:path";
import { z } from "zod";
import type { Database } from "../../../database/connect.ts";
import { jsonRows } from "../../../database/json-rows.ts";
import { Refusal } from "../../../refusal.ts";
import type { RowProblem } from "../published/cell.ts";
import { readPublished } from "../published/file.ts";
import { DUO_VO, type Range } from "./columns.ts";
import { countPlaces, type PlaceCount } from "./count-places.ts";

const SOURCE = DUO_VO.format;

export interface LoadedCounts {
  readonly outcome: "loaded" | "unchanged";
  /** Teldatum of the counts, ISO. */
  readonly referenceDate: string;
  readonly sites: number;
  readonly pupils: Range;
  readonly problems: readonly RowProblem[];
}

/** DUO counts on 1 October of the year in the name of the file. */
export function referenceDateOf(file: string, date?: string): string {
  const year = /(20\d{2})\D*$/.exec(basename(file))?.[1];
  const wanted = date ?? (year === undefined ? "" : `${year}-10-01`);
  if (z.iso.date().safeParse(wanted).success) return wanted;
  throw new Refusal(
    "reference-date",
    "De teldatum van het bestand is niet bekend.",
    "Geef de datum mee als jaar-maand-dag, bijvoorbeeld --date 2024-10-01, of laat de bestandsnaam op het jaartal eindigen.",
  );
}

/** Replaces what was loaded of the same date; answers whether anything differed. */
async function replace(db: Database, date: string, counts: readonly PlaceCount[]): Promise<boolean> {
  return await db.as("monitor_load").begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`reference ${SOURCE}`}))`;
    await sql`
      create temporary table wanted on commit drop as
      select measure, "placeKind", "placeCode", "placeName", lower, upper, sites
      from jsonb_to_recordset(${jsonRows(sql, counts)}) as new (measure text, "placeKind" text, "placeCode" text,
        "placeName" text, lower integer, upper integer, sites integer)`;
    const removed = await sql`
      delete from geography.reference_count
      where source = ${SOURCE} and reference_date = ${date}
        and (measure, place_kind, place_code, place_name, lower, upper, sites) not in (select * from wanted)`;
    const added = await sql`
      insert into geography.reference_count
        (source, measure, reference_date, place_kind, place_code, place_name, lower, upper, sites)
      select ${SOURCE}, measure, ${date}::date, "placeKind", "placeCode", "placeName", lower, upper, sites from wanted
      on conflict do nothing`;
    return removed.count + added.count > 0;
  });
}

/**
 * Loads DUO's "leerlingen vo per vestiging en bestuur (vavo apart)" for site, municipality and province, all or
 * nothing. Rows that cannot be read are left out and answered one by one. The same file twice changes nothing.
 * Throws a `Refusal` when the file is not of this kind or has no usable row.
 *
 * @param date teldatum, when it does not follow from the name of the file
 */
export async function loadDuoVo(db: Database, file: string, date?: string): Promise<LoadedCounts> {
  const referenceDate = referenceDateOf(file, date);
  const { rows, problems } = await readPublished(file, DUO_VO);
  const changed = await replace(db, referenceDate, countPlaces(rows));
  const sum = (end: keyof Range) => rows.reduce((total, { pupils }) => total + pupils[end], 0);
  return {
    outcome: changed ? "loaded" : "unchanged",
    referenceDate,
    sites: rows.length,
    pupils: { lower: sum("lower"), upper: sum("upper") },
    problems,
  };
}
