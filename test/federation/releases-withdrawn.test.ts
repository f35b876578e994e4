import { beforeAll, describe, expect, test } from "vitest";
import { withdrawRelease } from "../../server/src/release/index.ts";
import type { Ask } from "../kit/api.ts";
import { SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
const REASON = "De levering van Enschede was een proeflevering.";
let administrator: Ask;
let connector: Ask;
beforeAll(async () => {
  administrator = await town.api.as("administrator");
  connector = await town.api.as("connector", "IR-TWENTE");
  const sql = town.database.as("monitor_release");
  const line = (release: number, place: string, pupils: number | null, more = {}) => ({
    ...{ release, place, kind: "enrolment", school_year: "2025-2026", unit: "site", expected: 4, delivered: 3 },
    ...{ pupils, linked_percent: 97, ...more },
  });
  await sql`insert into release.coverage ${sql([
    line(6, "NL", null),
    line(6, "IR-TWENTE", 100),
    line(7, "NL", null),
    line(7, "IR-TWENTE", 110),
  ])}`;
});

const numbers = async (ask: Ask, choice = "") => {
  const { data } = await ask(`{ releases${choice} { number } }`);
  return data.releases.map((one: { number: number }) => one.number);
};
const COVERAGE =
  '{ number coverage(within: "IR-TWENTE") { kind schoolYear unit expected delivered pupils linkedPercent } }';

describe("before it is withdrawn", () => {
  test("a release tells how much of it was delivered: of the whole, and of an area", async () => {
    const { data } = await connector(`{ releases ${COVERAGE} }`);
    const source = { kind: "enrolment", schoolYear: "2025-2026", unit: "site", expected: 4, delivered: 3 };
    expect(data.releases).toEqual([
      { number: 7, coverage: [{ ...source, pupils: 110, linkedPercent: 97 }] },
      { number: 6, coverage: [{ ...source, pupils: 100, linkedPercent: 97 }] },
    ]);
    const whole = await connector(`{ releases { coverage { expected pupils } } }`);
    expect(whole.data.releases[0].coverage).toEqual([{ expected: 4, pupils: null }]);
  });

  test("an area without coverage has none, and neither has a single school", async () => {
    const { data } = await connector(
      `{ releases { a: coverage(within: "0000") { kind } b: coverage(within: "${SCHOOL}") { kind } } }`,
    );
    expect(data.releases[0]).toEqual({ a: [], b: [] });
  });
});

describe("after it was withdrawn", () => {
  beforeAll(() => withdrawRelease(town.database, 7, { by: "beheerder", reason: REASON }));

  test("a release is in no list, and an administrator who asks for it finds it with the reason", async () => {
    expect(await numbers(connector)).toEqual([6]);
    expect(await numbers(connector, "(withdrawn: true)")).toEqual([6]);
    expect(await numbers(administrator)).toEqual([6]);
    const { data } = await administrator(
      `{ releases(withdrawn: true) { number withdrawn { by reason at } coverage { kind } } }`,
    );
    expect(data.releases).toMatchObject([
      { number: 7, withdrawn: { by: "beheerder", reason: REASON }, coverage: [] },
      { number: 6, withdrawn: null },
    ]);
  });

  test.each(["connector", "alliance", "municipality", "school", "provider", "steward"] as const)(
    "a %s is not told that there was one",
    async (role) => {
      const ask = await town.api.as(role, "IR-TWENTE");
      expect(await numbers(ask, "(withdrawn: true)")).toEqual([6]);
    },
  );

  test("its figures are served to nobody, and those of the newest of the others are", async () => {
    for (const ask of [connector, administrator]) {
      const { data } = await ask(`{ area(code: "IR-TWENTE") {
        gone: observations(release: 7) { value } now: observations { release value } } }`);
      expect(data.area).toEqual({ gone: [], now: [{ release: 6, value: 100 }] });
    }
  });

  test("what it hid stays hidden in the release before it", async () => {
    const { data } = await administrator(`{ schoolSite(code: "${SCHOOL}") {
      observations(indicators: ["care-share"]) { release status value numerator } } }`);
    expect(data.schoolSite.observations).toEqual([{ release: 6, status: "SUPPRESSED", value: null, numerator: null }]);
  });
});

describe("after the only other one was withdrawn too", () => {
  beforeAll(() => withdrawRelease(town.database, 6, { by: "beheerder", reason: REASON }));

  test("there is no release, and the page still has its areas", async () => {
    expect(await numbers(administrator)).toEqual([]);
    const { data, errors } = await connector(
      `{ area(code: "IR-TWENTE") { name observations { value } municipalities { name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.area).toEqual({
      name: "Twente",
      observations: [],
      municipalities: [{ name: "Almelo" }, { name: "Enschede" }],
    });
  });
});
