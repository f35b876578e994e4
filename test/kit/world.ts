import type { Database } from "../../server/src/database/connect.ts";
import {
  maskAndRound,
  type ProtectedFigure,
  type TrueCount,
  type TrueFigure,
} from "../../server/src/protection/index.ts";
import { countFigures } from "../../server/src/release/count/index.ts";
import type { CountTransaction } from "../../server/src/release/count/transaction.ts";
import { freshDatabase } from "./database.ts";
import { MUNICIPALITIES, SITES, type SiteCode } from "./world-places.ts";
import { type Silence, writeRecords } from "./world-records.ts";
import { readWorld } from "./world-table.ts";

export interface WorldOptions {
  /** Sources that did not deliver. */
  readonly silent?: readonly Silence[];
  /** Sites that exist and are in no row: their board delivered nothing. */
  readonly silentSites?: readonly SiteCode[];
  /** Reference date of the release; the last day of the school year when left out. */
  readonly date?: string;
  /** Last day that the deliveries are about; the last day of the school year when left out. */
  readonly delivered?: string;
  readonly schoolYear?: string;
  /** What earlier deliveries said, which those of the table replaced. */
  readonly replaced?: string;
  /** Day from which Almelo lies in the region; long ago when left out. */
  readonly almeloInRegionFrom?: string;
}

/** The figures of a small world: exact as counted, and as published. */
export interface WorldFigures {
  /** `5 of 20`, `20`, `300 of 60000 minutes`, or the reason why there is no count. */
  counted(indicator: string, place: string, breakdown?: string): string;
  /** `5 of 20` in rounded numbers, `20`, or the state of the figure; a provisional figure says so. */
  published(indicator: string, place: string, breakdown?: string): string;
}

export interface World {
  readonly db: Database;
  /** Empties the database and fills it with what the table says (see world-table.ts). */
  fill(table: string, options?: WorldOptions): Promise<void>;
  /** The figures that a release of this table would hold. */
  figures(table: string, options?: WorldOptions): Promise<WorldFigures>;
  close(): Promise<void>;
}

const TABLES = [
  "enrolment.enrolment",
  "care.episode",
  "attendance.spell",
  "attendance.school_day",
  "delivery.delivery",
  "geography.school_site",
  "geography.area_membership",
  "geography.area",
];

async function writePlaces(sql: CountTransaction, sites: ReadonlySet<string>, almeloFrom: string): Promise<void> {
  const kinds = {
    "IR-TWENTE": "inspirationRegion",
    PO2301: "schoolAlliance",
    PO2302: "schoolAlliance",
    VO2302: "schoolAlliance",
  };
  const areas = Object.entries(kinds).map(([code, kind]) => ({ code, kind, name: code }));
  const municipalities = Object.entries(MUNICIPALITIES).map(([name, { code }]) => ({
    code,
    kind: "municipality",
    name,
  }));
  await sql`insert into geography.area ${sql([...areas, ...municipalities])}`;
  for (const [name, { code, region }] of Object.entries(MUNICIPALITIES)) {
    if (region === null) continue;
    await sql`insert into geography.area_membership ${sql({
      area_code: region,
      member_code: code,
      valid_from: name === "Almelo" ? almeloFrom : "2017-01-01",
    })}`;
  }
  for (const [code, { schoolType, board, municipality, alliance }] of Object.entries(SITES)) {
    if (!sites.has(code)) continue;
    await sql`insert into geography.school_site ${sql({
      code,
      brin: code.slice(0, 4),
      name: `School ${code}`,
      school_type: schoolType,
      board_code: board,
      place: municipality,
      municipality_code: MUNICIPALITIES[municipality].code,
      demo: true,
    })}`;
    await sql`insert into geography.area_membership ${sql({ area_code: alliance, member_code: code, valid_from: "2017-01-01" })}`;
  }
}

function inWords(count: TrueCount): string {
  switch (count.family) {
    case "persons":
      return String(count.persons);
    case "providers":
      return String(count.providers);
    case "time":
      return `${count.missedMinutes} of ${count.lessonMinutes} minutes`;
    default:
      return `${count.having} of ${count.among}`;
  }
}

function publishedInWords({ status, numerator, denominator }: ProtectedFigure): string {
  if (numerator === null) return status;
  const numbers = denominator === null ? String(numerator) : `${numerator} of ${denominator}`;
  return status === "PROVISIONAL" ? `${numbers} (provisional)` : numbers;
}

function lookUp<T extends TrueFigure | ProtectedFigure>(figures: readonly T[], period: string) {
  return (indicator: string, place: string, breakdown = ""): T => {
    const found = figures.find(
      (one) =>
        one.indicator === indicator && one.place === place && one.breakdown === breakdown && one.period === period,
    );
    if (found === undefined) throw new Error(`the release holds no ${indicator} of ${place} ${breakdown}`);
    return found;
  };
}

/** An empty world, in a database of its own unless another is given. `close` closes the database. */
export async function openWorld(given?: Database): Promise<World> {
  const db = given ?? (await freshDatabase());
  const fill = async (table: string, options: WorldOptions = {}): Promise<void> => {
    const rows = readWorld(table);
    const schoolYear = options.schoolYear ?? "2025-2026";
    await db.as("monitor_load").begin(async (sql) => {
      for (const name of TABLES) await sql.unsafe(`delete from ${name}`);
      const sites = new Set([...rows.flatMap((row) => row.site ?? []), ...(options.silentSites ?? [])]);
      await writePlaces(sql, sites, options.almeloInRegionFrom ?? "2017-01-01");
      const deliveries = {
        schoolYear,
        silent: options.silent ?? [],
        until: options.delivered ?? `${schoolYear.slice(5)}-07-31`,
      };
      await writeRecords(sql, { ...deliveries, rows: readWorld(options.replaced ?? ""), superseded: true });
      await writeRecords(sql, { ...deliveries, rows, superseded: false });
    });
  };
  return {
    db,
    fill,
    async figures(table, options = {}) {
      await fill(table, options);
      const schoolYear = options.schoolYear ?? "2025-2026";
      const date = options.date ?? `${schoolYear.slice(5)}-07-31`;
      const { figures } = await db.as("monitor_release").begin((sql) => countFigures(sql, date));
      const counted = lookUp(figures, schoolYear);
      const published = lookUp(maskAndRound(figures), schoolYear);
      return {
        counted(...cell) {
          const { count } = counted(...cell);
          return typeof count === "string" ? count : inWords(count);
        },
        published: (...cell) => publishedInWords(published(...cell)),
      };
    },
    close: () => db.close(),
  };
}
