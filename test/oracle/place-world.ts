import { periodOf, previousSchoolYear, type SchoolYear } from "@monitor/schema/vocabulary";
import { type Records, together } from "../kit/records.ts";
import { schoolDays } from "../kit/world-calendar.ts";
import type { WorldPlaces } from "../kit/world-places.ts";
import { lastYearOf, placeRecords, type Silence, type WorldYear, yearRecords } from "../kit/world-records.ts";
import type { WorldRow } from "../kit/world-table.ts";
import { type AnyWorld, calendarOf, MUNICIPALITIES, SCHOOL_YEAR } from "./any-world.ts";

const digits = (number: number, length: number): string => String(number).padStart(length, "0");
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Codes of the places of one of many worlds that lie side by side: no two worlds have a place in common. `M1` of world 7
 * becomes a municipality of four digits, and so on.
 */
export function codeIn(world: number, name: string): string {
  const place = Number(name.slice(1));
  const number = world * 4 + place;
  switch (name[0]) {
    case "M":
      return digits(number, 4);
    case "B":
      return digits(number, 5);
    case "S":
      return `${digits(number % 100, 2)}${LETTERS[Math.floor(number / 100) % 26]}${LETTERS[Math.floor(number / 2600)]}00`;
    case "A":
      return `${place === 1 ? "PO" : "VO"}${digits(world, 4)}`;
    default:
      return `${name}-${world}`;
  }
}

function placesOf(world: AnyWorld, number: number): WorldPlaces {
  const code = (name: string) => codeIn(number, name);
  const sites = Object.entries(world.sites).map(([name, site]) => [code(name), { ...site, board: code(site.board) }]);
  return {
    municipalities: Object.fromEntries(MUNICIPALITIES.map((name) => [name, { code: code(name) }])),
    sites: Object.fromEntries(sites),
    areas: [
      ...MUNICIPALITIES.map((name) => ({ code: code(name), kind: "municipality" }) as const),
      ...Object.entries(world.areas).map(([name, { kind }]) => ({ code: code(name), kind })),
    ],
    memberships: Object.entries(world.areas).flatMap(([name, { members }]) =>
      members.map(({ member, from, to }) => ({ area: code(name), member: code(member), from, to })),
    ),
  };
}

/** Of nobody two enrolments at one site a year before: nothing says which of them would hold. */
function rowsOfLastYear(rows: readonly WorldRow[]): readonly WorldRow[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = `${row.linked} ${row.person} ${row.lastYear.site}`;
    if (seen.has(name)) return [];
    seen.add(name);
    // what ran on from before was care in the year before too
    return lastYearOf([row]).map((before) => ({ ...before, care: row.care }));
  });
}

/** The records of a world, as one of many side by side. */
export function recordsOf(world: AnyWorld, number: number): Records {
  const places = placesOf(world, number);
  const names = new Map(Object.keys(world.sites).map((name) => [codeIn(number, name), name]));
  const boards = new Map(Object.entries(world.sites).map(([name, { board }]) => [codeIn(number, name), board]));
  const located = (rows: readonly WorldRow[]) =>
    rows.map((row) => ({
      ...row,
      site: row.site && codeIn(number, row.site),
      lastYear: { ...row.lastYear, site: row.lastYear.site && codeIn(number, row.lastYear.site) },
      // names are the same in every world, persons are not
      person: `${row.person} of ${number}`,
    }));
  const year = (schoolYear: SchoolYear, rows: readonly WorldRow[], superseded: boolean): WorldYear => ({
    ...{ schoolYear, rows, places, superseded },
    schoolDays: (site) =>
      schoolYear === SCHOOL_YEAR ? calendarOf(world.sites[names.get(site)!]!) : schoolDays(schoolYear),
    delivered(source: Silence) {
      const [kind, of, code = ""] = source.split(" ");
      const told = schoolYear === SCHOOL_YEAR && world.delivered[`${kind} ${of} ${boards.get(code) ?? code}`];
      return told || [periodOf(schoolYear)];
    },
  });
  const rows = located(world.rows);
  const scores = Object.entries(world.scores).flatMap(([name, given]) => {
    const newest = new Map(given.map(({ date, value }) => [date, value]));
    return [...newest].map(([date, value]) => ({ measure: "schoolweging", site: codeIn(number, name), date, value }));
  });
  return together([
    { ...placeRecords(places), scores },
    yearRecords(year(previousSchoolYear(SCHOOL_YEAR), rowsOfLastYear(rows), false)),
    ...(world.replaced.length === 0 ? [] : [yearRecords(year(SCHOOL_YEAR, located(world.replaced), true))]),
    yearRecords(year(SCHOOL_YEAR, rows, false)),
  ]);
}
