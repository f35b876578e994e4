import type { ObservationStatus } from "@monitor/schema/vocabulary";
import type { Database } from "../database/connect.ts";
import type { Because } from "../protection/index.ts";
import { Refusal } from "../refusal.ts";
import { requireRelease } from "./known-release.ts";
import type { FigureName } from "./reason/reason.ts";

/** A figure as somebody names it; without a period the newest school year. */
export interface AskedFigure {
  readonly indicator: string;
  readonly place: string;
  readonly period: string | null;
  readonly breakdown: string;
}

/** Why a figure reads as it does. Never what it hides: `itself` does not say whether it is few, all or almost all. */
export interface Explanation {
  readonly release: number;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly breakdown: string;
  readonly status: ObservationStatus;
  /** Null for a figure that is not suppressed; `unknown` of a release from before reasons were kept. */
  readonly because: Exclude<Because, "small" | "all" | "hours"> | "itself" | "unknown" | null;
  /** Of a complementary mask: the figures that it protects; null where that is not known. */
  readonly protects: readonly FigureName[] | null;
  /** Of one that was hidden before: the first release of the same reference date that hid it, and why. */
  readonly earlier?: Explanation;
}

const PERIOD = /^\d{4}-\d{2}(\d{2})?$/;
const HALF = /^[12]$/;

/** Reads `<indicator> <place> [period] [breakdown]`; a half year is `2025-2026 1`. Null when it is something else. */
export function readAskedFigure(text: string): AskedFigure | null {
  const [indicator, place, ...rest] = text.trim().split(/\s+/);
  if (indicator === undefined || place === undefined) return null;
  const isPeriod = rest[0] !== undefined && PERIOD.test(rest[0]);
  const words = isPeriod ? (HALF.test(rest[1] ?? "") ? 2 : 1) : 0;
  const [breakdown = "", ...more] = rest.slice(words);
  if (more.length > 0 || (breakdown !== "" && !breakdown.includes(":"))) return null;
  return { indicator, place, period: words === 0 ? null : rest.slice(0, words).join(" "), breakdown };
}

type Found = Pick<Explanation, "period" | "status">;

/** Why the first release of the same reference date hid a figure. */
async function firstHidden(
  db: Pick<Database, "as">,
  figure: Pick<Explanation, "release" | "indicator" | "place" | "period" | "breakdown">,
): Promise<Explanation | null> {
  const { release, indicator, place, period, breakdown } = figure;
  const [first] = await db.as("monitor_release")<{ number: number }[]>`
    select min(number) as number from release.release join release.observation on observation.release = number
    where reference_date = (select reference_date from release.release where number = ${release})
      and number < ${release} and place = ${place} and indicator = ${indicator} and period = ${period}
      and breakdown = ${breakdown} and status = 'SUPPRESSED'`;
  if (typeof first?.number !== "number") return null;
  return explainFigure(db, first.number, { indicator, place, period, breakdown });
}

/** Says why a figure of a release is hidden. Throws a `Refusal` when the release or the figure does not exist. */
export async function explainFigure(
  db: Pick<Database, "as">,
  release: number,
  { indicator, place, period, breakdown }: AskedFigure,
): Promise<Explanation> {
  const sql = db.as("monitor_release");
  await requireRelease(sql, release);
  const [found] = await sql<Found[]>`
    select period, status from release.observation
    where release = ${release} and place = ${place} and indicator = ${indicator} and breakdown = ${breakdown}
      ${period === null ? sql`` : sql`and period = ${period}`}
    order by length(period) = 9 desc, period desc limit 1`;
  if (found === undefined) {
    throw new Refusal(
      "figure-unknown",
      `Uitgave ${release} heeft geen cijfer "${[indicator, place, period, breakdown].filter(Boolean).join(" ")}".`,
      'Schrijf indicator, plaats en zo nodig periode en uitsplitsing, zoals "care-share 0153 2025-2026 school-type:bao".',
    );
  }
  const figure = { release, indicator, place, breakdown, ...found };
  if (found.status !== "SUPPRESSED") return { ...figure, because: null, protects: null };
  const [reason] = await sql<Pick<Explanation, "because" | "protects">[]>`
    select because, protects from release.reason
    where release = ${release} and place = ${place} and indicator = ${indicator} and period = ${found.period}
      and breakdown = ${breakdown}`;
  if (reason?.because === "hidden-before") {
    const first = await firstHidden(db, figure);
    return { ...figure, ...reason, ...(first === null ? {} : { earlier: first }) };
  }
  if (reason !== undefined) return { ...figure, ...reason };
  const [kept] = await sql`select from release.gate_part where release = ${release} limit 1`;
  return { ...figure, because: kept === undefined ? "unknown" : "itself", protects: null };
}
