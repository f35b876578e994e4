import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../server/src/database/database.ts";
import { buildRelease } from "../../server/src/release/index.ts";
import { runCommand } from "../kit/command-line.ts";
import { openWorld, type World } from "../kit/world.ts";

let world: World;
let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "monitor-release-"));
  await chmod(dataDir, 0o755); // as root the server runs under another user, which must be able to enter
  // A server of its own, which the commands join: with DATABASE_URL they would set passwords that other tests use.
  world = await openWorld(await openDatabase({ dataDir, databaseUrl: null }));
});
afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const monitor = (...words: string[]) => runCommand(["release", ...words], { DATA_DIR: dataDir });

test("a release that cannot be built is refused with what to do about it", async () => {
  const { code, complained } = await monitor("build", "--date", "2026-07-31");
  expect(code).toBe(1);
  expect(complained).toBe(
    "Er is nog niets geleverd, dus er is niets te tellen.\nLever eerst met: pnpm monitor deliver <map>.\n",
  );
});

test("a date that does not exist is wrong usage", async () => {
  const { code, complained } = await monitor("build", "--date", "2026-02-30");
  expect(code).toBe(2);
  expect(complained).toContain("Een datum is jaar-maand-dag, zoals 2026-07-31.");
});

test("a release is built once, listed, and not built again for nothing", async () => {
  await world.fill(`
    pupil     | site   | residence
    23 pupils | 99AA00 | Almelo
  `);
  expect(await monitor("list")).toMatchObject({ code: 0, said: "Er is nog geen uitgave.\n" });
  const built = await monitor("build", "--date", "2026-07-31");
  expect(built).toMatchObject({ code: 0, complained: "" });
  const [said, gate] = built.said.trimEnd().split("\n");
  expect(said).toMatch(/^Uitgave 1 staat vast\. Peildatum 2026-07-31, [\d.]+ cijfers uit 8 leveringen\.$/);
  expect(gate).toMatch(
    /^Herleiden uitgesloten: [\d.]+ cijfers te klein, [\d.]+ andere daarvoor afgeschermd, [\d.]+ aanvallen nagerekend in \d+ s\.$/,
  );
  const again = await monitor("build", "--date", "2026-07-31", "--json");
  expect(JSON.parse(again.said)).toMatchObject({ number: 1, outcome: "unchanged" });
  const listed = JSON.parse((await monitor("list", "--json")).said);
  expect(listed).toEqual([
    expect.objectContaining({ number: 1, referenceDate: "2026-07-31", deliveries: 8, demo: true }),
  ]);
});

const TOWN = `
  pupil     | site   | residence | care
  2 with    | 99AB00 | Enschede  | 2025-10-01.. by 1
  60 others | 99AB00 | Enschede  | -
  5 with    | 99AD00 | Enschede  | 2025-10-01.. by 2
  80 others | 99AD00 | Enschede  | -
`;

// each test starts several commands, each with its own start of the database
describe("of a release that is there", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    await world.fill(TOWN);
    await buildRelease(world.db, { date: "2026-07-30" });
  });

  test("show tells what it counts, who delivered, and what was done so that nothing can be worked out", async () => {
    const { code, said } = await monitor("show", "2");
    expect(code).toBe(0);
    const lines = said.split("\n");
    expect(lines[0]).toMatch(/^Uitgave 2, peildatum 2026-07-30, gepubliceerd \d{4}-\d\d-\d\d, demo$/);
    expect(lines[1]).toMatch(/^[\d.]+ cijfers, vingerafdruk [0-9a-f]{64}$/);
    expect(said).toMatch(/jeugdhulp +2025-08-01 t\/m 2026-07-31 +3 +3/);
    expect(said).toMatch(/hele uitgave +2025-2026 +2 van 2 +2 van 2 +2 van 2 +2 van 2 +145 +100%/);
    // the share with care and all its parts go through the gate together
    expect(said).toMatch(/^ +Jeugdhulp +2025-2026 +\d+ +\d+ +[1-9]\d* /m);
    const details = JSON.parse((await monitor("show", "2", "--json")).said);
    expect(details).toMatchObject({ number: 2, withdrawn: null, referenceDate: "2026-07-30" });
    for (const { withheld } of details.gate) expect(withheld).toEqual(expect.any(Boolean));
    expect(details.gate.length).toBeGreaterThan(0);
    expect(details.coverage.length).toBeGreaterThan(0);
  });

  test("show --explain tells why a figure is hidden, and of neither what it hides", async () => {
    const small = await monitor("show", "2", "--explain", "care-share 99AB00");
    expect(small.said).toBe(
      "Leerlingen met jeugdhulp, 99AB00, 2025-2026, in uitgave 2:\nHet is afgeschermd om zichzelf: het gaat om zo weinig leerlingen, of juist om (bijna) alle leerlingen, dat iemand herkenbaar kan worden.\n",
    );
    const other = await monitor("show", "2", "--explain", "care-share 0153 2025-2026");
    expect(other.said).toContain("Het is afgeschermd om andere cijfers te beschermen");
    const json = JSON.parse((await monitor("show", "2", "--explain", "care-share 0153", "--json")).said);
    expect(json).toMatchObject({ because: "complementary", status: "SUPPRESSED" });
    // besides the names of schools, boards, areas, school years and the release no digit is left
    const names = /\b(99A[BD]00|9900[24]|PO2302|0153|2025-2026( [12])?|uitgave 2)\b/g;
    for (const { said } of [small, other]) expect(said.replaceAll(names, "")).not.toMatch(/\d/);
  });

  test("a figure that is not named well is wrong usage, and one that does not exist is refused", async () => {
    const unreadable = await monitor("show", "2", "--explain", "care-share");
    expect(unreadable).toMatchObject({ code: 2 });
    expect(unreadable.complained).toContain("care-share 0153 2025-2026 school-type:bao");
    expect(await monitor("show", "2", "--explain", "care-share 9999")).toMatchObject({ code: 1 });
    expect(await monitor("show", "twee")).toMatchObject({ code: 2 });
    expect(await monitor("show", "99")).toMatchObject({
      code: 1,
      complained: "Er is geen uitgave 99.\nBekijk welke er zijn met: pnpm monitor release list.\n",
    });
  });

  test("diff tells what changed from the one before, by which deliveries", async () => {
    const { code, said } = await monitor("diff", "1");
    expect(code).toBe(0);
    expect(said).toContain("Van uitgave 1 (peildatum 2026-07-31) naar uitgave 2 (peildatum 2026-07-30)");
    expect(said).toMatch(/nieuw +inschrijving +99002 +2025-08-01 t\/m 2026-07-31/);
    expect(said).toMatch(/ingetrokken +inschrijving +99001/);
    const json = JSON.parse((await monitor("diff", "1", "2", "--json")).said);
    expect(json).toMatchObject({ before: { number: 1 }, after: { number: 2 } });
  });

  test("withdraw asks for a reason, and then the one before is the newest again", async () => {
    expect(await monitor("withdraw", "2")).toMatchObject({ code: 2 });
    const done = await monitor("withdraw", "2", "--reason", "De leveringen waren een proef.", "--by", "beheerder");
    expect(done).toMatchObject({
      code: 0,
      said: "Uitgave 2 is ingetrokken en wordt niet meer getoond. De nieuwste is nu uitgave 1.\n",
    });
    const { said } = await monitor("list");
    expect(said.split("\n")[0]).toMatch(
      /^uitgave 2, .*, demo, ingetrokken op \d{4}-\d\d-\d\d door beheerder: De leveringen waren een proef\.$/,
    );
    const again = await monitor("withdraw", "2", "--reason", "De leveringen waren een proef.");
    expect(again.code).toBe(1);
    expect(again.complained).toContain("Uitgave 2 is al ingetrokken");
    const last = await monitor("withdraw", "1", "--reason", "De leveringen waren een proef.", "--json");
    expect(JSON.parse(last.said)).toEqual({ number: 1, newest: null });
  });
});
