import type { WorldRow } from "../kit/world-table.ts";
import type { AnyWorld } from "./any-world.ts";

const without = <T>(all: readonly T[], index: number): readonly T[] => all.filter((_, place) => place !== index);

const withoutKey = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));

const LISTS = ["care", "absence", "listed", "exemptions", "guidance"] as const;
const PLAIN: Partial<WorldRow> = {
  linked: true,
  enrolled: { from: null, to: null },
  born: null,
  sex: "unknown",
  group: null,
};

/** The same row with one thing less. */
function smallerRows(row: WorldRow): readonly WorldRow[] {
  const plainer = Object.entries({ ...PLAIN, lastYear: { site: null, bridge: false } })
    .filter(([name, value]) => JSON.stringify(row[name as keyof WorldRow]) !== JSON.stringify(value))
    .map(([name, value]) => ({ ...row, [name]: value }));
  const shorter = LISTS.flatMap((name) =>
    row[name].map((_, index) => ({ ...row, [name]: without<unknown>(row[name], index) }) as WorldRow),
  );
  return [...plainer, ...shorter];
}

/** All worlds with one thing less than this one. */
export function smallerWorlds(world: AnyWorld): readonly AnyWorld[] {
  const used = new Set(world.rows.flatMap(({ site, lastYear }) => [site, lastYear.site]));
  const spare = Object.keys(world.sites).filter((site) => !used.has(site) && Object.keys(world.sites).length > 1);
  return [
    ...world.rows.map((_, index) => ({ ...world, rows: without(world.rows, index) })),
    ...world.replaced.map((_, index) => ({ ...world, replaced: without(world.replaced, index) })),
    ...Object.keys(world.delivered).map((name) => ({ ...world, delivered: withoutKey(world.delivered, name) })),
    ...Object.keys(world.areas).map((name) => ({ ...world, areas: withoutKey(world.areas, name) })),
    ...Object.keys(world.scores).map((name) => ({ ...world, scores: withoutKey(world.scores, name) })),
    ...spare.map((name) => ({ ...world, ...withoutSite(world, name) })),
    ...world.rows.flatMap((row, index) =>
      smallerRows(row).map((smaller) => ({ ...world, rows: world.rows.with(index, smaller) })),
    ),
  ];
}

const withoutSite = ({ sites, areas, scores }: AnyWorld, name: string): Partial<AnyWorld> => ({
  sites: withoutKey(sites, name),
  scores: withoutKey(scores, name),
  areas: Object.fromEntries(
    Object.entries(areas).map(([code, area]) => [
      code,
      { ...area, members: area.members.filter(({ member }) => member !== name) },
    ]),
  ),
});
