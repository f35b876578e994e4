import type { Sql } from "postgres";
import { shownFigures } from "../access/shown-figures.query.ts";
import type { ExportedPlace, ExportedRow } from "./exported-table.ts";

const AT_ONCE = 2000;

export interface RowChoice {
  readonly release: number;
  readonly indicator: string;
  /** Codes of the school sites whose figures may stand in the file; null: of every place in the release. */
  readonly sites: readonly string[] | null;
}

const named = (sql: Sql, figures: ReturnType<typeof shownFigures>, sites: RowChoice["sites"]) => sql`
  from (${figures}) shown
  left join geography.area a on a.code = shown.place
  left join geography.school_site s on s.code = shown.place
  where ${sites === null ? sql`true` : sql`(a.code is not null or shown.place = any(${[...sites]}))`}`;

const placeColumns = (sql: Sql) => sql`
  shown.place, coalesce(a.name, s.name, shown.place) as name,
  case when a.kind is not null then a.kind when s.code is not null then 'site'
    when shown.place ~ '^[0-9]{5}$' then 'board' when shown.place = 'NL' then 'country' else '' end as level`;

/** The observations of one indicator in the order of place, period, breakdown, as they come from a cursor. */
export async function* exportedRows(sql: Sql, choice: RowChoice): AsyncGenerator<ExportedRow> {
  const { release, indicator, sites } = choice;
  const figures = shownFigures(
    sql,
    sql`select * from release.observation where release = ${release} and indicator = ${indicator}`,
  );
  const rows = sql<ExportedRow[]>`
    select ${placeColumns(sql)}, period, breakdown, value, lower, upper, numerator, denominator, status
    ${named(sql, figures, sites)} order by shown.place, period, breakdown`;
  for await (const batch of rows.cursor(AT_ONCE)) yield* batch;
}

/** Every place of which a release has figures, by code. */
export async function* exportedPlaces(sql: Sql, release: number): AsyncGenerator<ExportedPlace> {
  const places = sql`select distinct place from release.observation where release = ${release}`;
  const rows = sql<ExportedPlace[]>`
    select ${placeColumns(sql)} ${named(sql, places, null)} order by shown.place`;
  for await (const batch of rows.cursor(AT_ONCE)) yield* batch;
}

export interface ReleaseContents {
  /** Codes of the indicators of which it has figures. */
  readonly indicators: readonly string[];
  readonly periods: readonly string[];
}

export async function contentsOf(sql: Sql, release: number): Promise<ReleaseContents> {
  const [row] = await sql<ReleaseContents[]>`
    select coalesce(array_agg(distinct indicator), '{}') as indicators,
      coalesce(array_agg(distinct period), '{}') as periods
    from release.observation where release = ${release}`;
  return row!;
}
