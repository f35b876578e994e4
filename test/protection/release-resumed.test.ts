import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelease, listReleases } from "../../server/src/release/index.ts";
import { openWorld, type World } from "../kit/world.ts";

const DATE = "2026-07-31";
const SCHOOLS = `
  pupil     | site   | residence | care
  2 with    | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others | 99AB00 | Enschede  | -
  5 with    | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 others | 99AD00 | Enschede  | -
`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.fill(SCHOOLS);
});
afterAll(() => world.close());

const remembered = async (): Promise<string[]> => {
  const rows = await world.db.as("monitor_release")<
    { key: string }[]
  >`select key from release.gate_memory order by key`;
  return rows.map(({ key }) => key);
};

test("a build that breaks off publishes nothing and keeps what the gate had found out", async () => {
  const breaking = buildRelease(world.db, {
    date: DATE,
    onProgress: (step, part) => {
      if (step === "herleiden uitsluiten" && part > 0.95) throw new Error("stroomstoring");
    },
  });
  await expect(breaking).rejects.toThrow("stroomstoring");
  expect(await listReleases(world.db)).toEqual([]);
  expect((await remembered()).length).toBeGreaterThan(0);
});

test("the next build goes on from there, and publishes what an unbroken build publishes", async () => {
  const before = await remembered();
  const resumed = await buildRelease(world.db, { date: DATE });
  expect(await remembered()).toEqual(expect.arrayContaining(before));
  const elsewhere = await openWorld();
  try {
    await elsewhere.fill(SCHOOLS);
    const fresh = await buildRelease(elsewhere.db, { date: DATE });
    expect(fresh.fingerprint).toBe(resumed.fingerprint);
    // how long it took (and so which part took longest), and that it was proven before, is all that may differ
    const gateOf = ({ gate }: typeof fresh) => gate.map(({ ms: _, remembered: __, hardest: ___, ...part }) => part);
    expect(resumed.gate.filter(({ remembered: isRemembered }) => isRemembered).length).toBeGreaterThanOrEqual(
      before.length,
    );
    expect(fresh.gate.filter(({ remembered: isRemembered }) => isRemembered)).toEqual([]);
    expect(gateOf(fresh)).toEqual(gateOf(resumed));
  } finally {
    await elsewhere.close();
  }
});

test("what is remembered is believed: it is how the gate goes on", async () => {
  const sql = world.db.as("monitor_release");
  const { gate } = await buildRelease(world.db, { date: DATE, again: true });
  await sql`update release.gate_memory set result = jsonb_set(result, '{attacks}', '987')`;
  const told = await buildRelease(world.db, { date: DATE, again: true });
  expect(gate.map(({ attacks }) => attacks)).not.toContain(987);
  expect(told.gate.map(({ attacks }) => attacks)).toEqual(gate.map(() => 987));
});

test("of a person it keeps nothing: a digest of the question, and which figures are hidden", async () => {
  const rows = await world.db.as("monitor_release")<{ key: string; result: Record<string, unknown> }[]>`
    select key, result from release.gate_memory`;
  for (const { key, result } of rows) {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    const { complementary, protects, hardest, withheld, ...counts } = result;
    expect(withheld).toEqual(expect.any(Boolean));
    expect(Object.keys(hardest as object).sort()).toEqual(["atoms", "ms", "sums"]);
    // figures by their number in the question, and how many of what: nothing of who or how many pupils
    const numbers = [complementary, protects, Object.values(counts), Object.values(hardest as object)].flat(2);
    expect(numbers.filter((one) => typeof one !== "number")).toEqual([]);
    expect(Object.keys(counts).sort()).toEqual(
      [
        "attacks",
        "byProgram",
        "byWitness",
        "components",
        "figures",
        "knownAnyway",
        "ms",
        "pruned",
        "secrets",
        "toldBefore",
        "toldByMask",
      ].sort(),
    );
  }
});

test("what the last ten releases did not use is forgotten, and what they used stays", async () => {
  const sql = world.db.as("monitor_release");
  const used = await remembered();
  await sql`insert into release.gate_memory (key, result, kept_at) values ('unused', '{}', now())`;
  const { number } = await buildRelease(world.db, { date: DATE, again: true });
  await sql`
    insert into release.release (number, reference_date, fingerprint, inputs, demo)
    select ${number} + further, ${DATE}, 'f', '[]', true from generate_series(1, 7) further`;
  await buildRelease(world.db, { date: DATE });
  expect(await remembered()).toContain("unused");
  await buildRelease(world.db, { date: DATE, again: true });
  const kept = await remembered();
  expect(kept).not.toContain("unused");
  expect(kept.length).toBeGreaterThan(0);
  expect(used).toEqual(expect.arrayContaining(kept));
});
