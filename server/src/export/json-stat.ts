import { published } from "./columns.ts";
import { explanationOf } from "./explanation.ts";
import type { ExportedPlace, ExportedRow, ExportedTable } from "./exported-table.ts";
import { breakdownWords, levelWords, STATUS_WORDS, sourceLine, unitWords, WHOLE } from "./words.ts";

const MEASURES = {
  value: "waarde",
  lower: "ondergrens",
  upper: "bovengrens",
  numerator: "teller",
  denominator: "noemer",
} as const;
type Measure = keyof typeof MEASURES;

/** What the cube is made of; of each dimension its categories in their order. */
interface Cube {
  readonly places: ReadonlyMap<string, ExportedPlace>;
  readonly periods: readonly string[];
  readonly breakdowns: readonly string[];
  readonly measures: readonly Measure[];
}

async function cubeOf(table: ExportedTable): Promise<Cube> {
  const places = new Map<string, ExportedPlace>();
  const [periods, breakdowns] = [new Set<string>(), new Set<string>()];
  const measures = new Set<Measure>(["value"]);
  for await (const row of table.rows()) {
    if (!places.has(row.place)) places.set(row.place, { place: row.place, name: row.name, level: row.level });
    periods.add(row.period);
    breakdowns.add(row.breakdown);
    for (const measure of Object.keys(MEASURES) as Measure[]) if (row[measure] !== null) measures.add(measure);
  }
  return {
    places,
    periods: [...periods].sort(),
    breakdowns: [...breakdowns].sort(),
    measures: (Object.keys(MEASURES) as Measure[]).filter((measure) => measures.has(measure)),
  };
}

const WHOLE_NUMBERS = { label: "aantal", decimals: 0 } as const;
/** With how many decimals a reader is to show a value. */
const digits = (unit: string): number => (unit === "persons" || unit === "count" ? 0 : 1);

/** An object from entries, also where a code would be the name of something that every object has. */
const labels = (entries: Iterable<readonly [string, string]>) => Object.fromEntries(entries);

function dimensionsOf({ places, periods, breakdowns, measures }: Cube, unit: string) {
  const unitOf = (measure: Measure) =>
    measure === "numerator" || measure === "denominator"
      ? WHOLE_NUMBERS
      : { label: unitWords(unit), decimals: digits(unit) };
  const named = breakdowns.map((code) => [code === "" ? WHOLE : code, breakdownWords(code)] as const);
  return {
    place: {
      label: "plaats",
      category: { index: [...places.keys()], label: labels([...places].map(([code, { name }]) => [code, name])) },
      extension: { level: labels([...places].map(([code, { level }]) => [code, levelWords(level)])) },
    },
    period: { label: "periode", category: { index: periods, label: labels(periods.map((one) => [one, one])) } },
    breakdown: { label: "uitsplitsing", category: { index: named.map(([code]) => code), label: labels(named) } },
    measure: {
      label: "maat",
      category: {
        index: measures,
        label: labels(measures.map((one) => [one, MEASURES[one]])),
        unit: Object.fromEntries(measures.map((one) => [one, unitOf(one)])),
      },
    },
  };
}

function headOf(table: ExportedTable, cube: Cube) {
  const { indicator, release } = table;
  return {
    version: "2.0",
    class: "dataset",
    label: indicator.label.nl,
    source: sourceLine(indicator.source.nl, release),
    updated: release.publishedAt,
    note: [
      ...explanationOf(table).map(([heading, text]) => `${heading}: ${text}`),
      "Een cel zonder getal en zonder status bestaat niet in deze uitgave. Een getal zonder status is vastgesteld.",
    ],
    role: { geo: ["place"], time: ["period"], metric: ["measure"] },
    id: ["place", "period", "breakdown", "measure"],
    size: [cube.places.size, cube.periods.length, cube.breakdowns.length, cube.measures.length],
    dimension: dimensionsOf(cube, indicator.unit),
    extension: {
      indicator: indicator.code,
      release: release.number,
      referenceDate: release.referenceDate,
      fingerprint: release.fingerprint,
      demo: release.demo,
      status: { label: labels(STATUS_WORDS.map(({ code, reason }) => [code, reason])) },
    },
  };
}

/** Where the first measure of a row stands in the cube, counted in the order of `id` (row-major). */
function placesInCube(cube: Cube): (row: ExportedRow) => number {
  const orderOf = (codes: Iterable<string>) => new Map([...codes].map((code, order) => [code, order]));
  const [places, periods, breakdowns] = [cube.places.keys(), cube.periods, cube.breakdowns].map(orderOf);
  return (row) =>
    ((places!.get(row.place)! * cube.periods.length + periods!.get(row.period)!) * cube.breakdowns.length +
      breakdowns!.get(row.breakdown)!) *
    cube.measures.length;
}

/**
 * A table as JSON-stat 2.0 (json-stat.org/full), class dataset, in pieces: `value` and `status` as objects by place in
 * the cube, for the cube is sparse. The rows are read three times; what is held is the categories alone.
 */
export async function* jsonStatOf(table: ExportedTable): AsyncGenerator<string> {
  const cube = await cubeOf(table);
  const start = placesInCube(cube);
  yield `${JSON.stringify(headOf(table, cube)).slice(0, -1)},"value":{`;
  yield* entries(table, (row) =>
    cube.measures.flatMap((measure, order) => {
      const value = row[measure];
      return value === null ? [] : [`"${start(row) + order}":${published(value)}`];
    }),
  );
  yield '},"status":{';
  yield* entries(table, (row) =>
    row.status === "PUBLISHED" ? [] : cube.measures.map((_, order) => `"${start(row) + order}":"${row.status}"`),
  );
  yield "}}\n";
}

async function* entries(table: ExportedTable, of: (row: ExportedRow) => readonly string[]): AsyncGenerator<string> {
  let first = true;
  for await (const row of table.rows()) {
    const found = of(row).join(",");
    if (found === "") continue;
    yield first ? found : `,${found}`;
    first = false;
  }
}
