import type { IsoDate } from "@monitor/schema/vocabulary";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildRelease, explainFigure, readAskedFigure, releaseDetails } from "../../server/src/release/index.ts";
import { type Api, openApi } from "../kit/api.ts";
import { withhold } from "../kit/withhold.ts";
import { openWorld, type World } from "../kit/world.ts";

const AS_USUAL = "2026-08-01";
const WITHHELD: IsoDate = "2026-08-02";
const SYSTEMS = ["referral-route", "time-to-care"];
/** These systems, and what is worked out from their published figures. */
const INDICATORS = [...SYSTEMS, "time-to-care-median", "time-to-care-p80"];

/** By two routes, at two times: enough pupils to show all of it. */
const TOWN = `
  pupil     | site   | residence | care
  60 one    | 99AA00 | Almelo    | 2025-10-01.. by 1, via municipality, requested 2025-09-28
  50 two    | 99AA00 | Almelo    | 2025-10-01.. by 1, via generalPractitioner, requested 2025-08-20
  20 three  | 99AA00 | Almelo    | 2025-10-01.. by 1
  80 others | 99AA00 | Almelo    | -
`;

let world: World;
let api: Api;
beforeAll(async () => {
  world = await openWorld();
  await world.fill(TOWN);
  await buildRelease(world.db, { date: AS_USUAL });
  await withhold(world.db, WITHHELD, SYSTEMS);
  await buildRelease(world.db, { date: WITHHELD });
  api = await openApi(world.db);
});
afterAll(async () => {
  await api.close();
  await world.close();
});

interface Held {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: string;
  readonly status: string;
  readonly numbers: number;
}

const held = async (release: number): Promise<Held[]> => [
  ...(await world.db.as("monitor_release")<Held[]>`
    select indicator, place, breakdown, status, num_nonnulls(value, lower, upper, numerator, denominator) as numbers
    from release.observation where release = ${release} and indicator = any(${INDICATORS})
    order by indicator, place, breakdown`),
];

describe("of what the gate cannot protect", () => {
  test("no number is published, though one as usual shows it, nor of what is worked out from it", async () => {
    const usual = (await held(1)).filter(({ numbers }) => numbers > 0);
    expect(new Set(usual.map(({ indicator }) => indicator))).toEqual(new Set(INDICATORS));
    const now = await held(2);
    expect(now.filter(({ numbers }) => numbers > 0)).toEqual([]);
    for (const { indicator, place, breakdown } of usual) {
      expect(now).toContainEqual({ indicator, place, breakdown, status: "SUPPRESSED", numbers: 0 });
    }
  });

  test("the page and the API give the figures as suppressed, as they do any other that is masked", async () => {
    const ask = await api.as("administrator");
    const { data } = await ask(`{ area(code: "IR-TWENTE") {
      observations(indicators: ${JSON.stringify(INDICATORS)}) { indicator status value lower upper numerator denominator } } }`);
    const nothing = { value: null, lower: null, upper: null, numerator: null, denominator: null };
    const byCode = (one: { indicator: string }, other: { indicator: string }) =>
      one.indicator < other.indicator ? -1 : 1;
    expect(data.area.observations.toSorted(byCode)).toEqual(
      INDICATORS.map((indicator) => ({ indicator, status: "SUPPRESSED", ...nothing })),
    );
  });

  test("the rest of the release is published as usual", async () => {
    const shown = (release: number) => world.db.as("monitor_release")`
      select place, indicator, period, breakdown, status, value, numerator, denominator from release.observation
      where release = ${release} and indicator <> all(${INDICATORS}) order by place, indicator, period, breakdown`;
    expect([...(await shown(2))]).toEqual([...(await shown(1))]);
  });
});

test("asked why, the monitor says that all of the subject is withheld", async () => {
  const because = async (release: number) =>
    (await explainFigure(world.db, release, readAskedFigure("referral-route IR-TWENTE 2025-2026")!)).because;
  expect([await because(1), await because(2)]).toEqual([null, "withheld"]);
});

test("with the release is kept which systems were withheld, for the role that builds releases", async () => {
  const withheldIn = async (release: number) =>
    (await releaseDetails(world.db, release)).gate.flatMap(({ name, withheld }) => (withheld ? [name] : []));
  expect(await withheldIn(1)).toEqual([]);
  expect(await withheldIn(2)).toEqual(SYSTEMS);
});
