import { INDICATORS } from "@monitor/schema/indicators";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ask } from "../kit/api.ts";
import { SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
let ask: Ask;

beforeAll(async () => {
  ask = await town.api.as("administrator");
});

const figures = async (code: string, choice: string) => {
  const { data, errors } = await ask(`{ area(code: "${code}") { observations${choice} {
    indicator period breakdown value lower upper numerator denominator status release } } }`);
  expect(errors).toBeUndefined();
  return data.area.observations;
};
const nothing = { lower: null, upper: null, numerator: null, denominator: null };

describe("figures", () => {
  test("are served as stored, of the newest release, the whole only", async () => {
    expect(await figures("IR-TWENTE", "")).toEqual([
      {
        ...{ indicator: "care-share", period: "2025-2026", breakdown: null, value: 10.5, lower: 8.25, upper: 13.125 },
        ...{ numerator: 105, denominator: 1000, status: "PUBLISHED", release: 7 },
      },
      {
        ...{ indicator: "pupils", period: "2025-2026", breakdown: null, value: 110, ...nothing },
        ...{ status: "PUBLISHED", release: 7 },
      },
    ]);
  });

  test("of an earlier release stay as they were", async () => {
    expect(await figures("IR-TWENTE", "(release: 6)")).toMatchObject([{ indicator: "pupils", value: 100, release: 6 }]);
  });

  test("split by school type come without the whole", async () => {
    expect(await figures("IR-TWENTE", "(breakdown: schoolType)")).toMatchObject([
      { breakdown: "school-type:sbo", value: 47 },
    ]);
  });

  test("can be chosen by indicator and period", async () => {
    expect(await figures("IR-TWENTE", `(indicators: ["pupils"])`)).toMatchObject([{ indicator: "pupils" }]);
    expect(await figures("IR-TWENTE", `(periods: ["2024-2025"])`)).toEqual([]);
    expect(await figures("IR-TWENTE", "(indicators: [])")).toEqual([]);
  });

  test("that the newest release hides are hidden in an earlier one as well, which would else give them away", async () => {
    const hidden = { value: null, numerator: null, denominator: null, status: "SUPPRESSED", release: 6 };
    const { data } = await ask(`{ schoolSite(code: "${SCHOOL}") {
      observations(release: 6, indicators: ["care-share"]) { value numerator denominator status release } } }`);
    expect(data.schoolSite.observations).toEqual([hidden]);
  });

  test("of a release that does not exist are not there", async () => {
    expect(await figures("IR-TWENTE", "(release: 99)")).toEqual([]);
  });

  test("that are suppressed have a state and no number", async () => {
    const { data } = await ask(
      `{ schoolSite(code: "${SCHOOL}") { observations(indicators: ["care-share"]) { status value } } }`,
    );
    expect(data.schoolSite.observations).toEqual([{ status: "SUPPRESSED", value: null }]);
  });
});

describe("areas", () => {
  test("name their municipalities, and say when membership of one is not certain", async () => {
    const { data } = await ask(`{ a: area(code: "IR-TWENTE") { certain municipalities { name } }
      b: area(code: "PO2302") { certain municipalities { name } sites { code } }
      c: area(code: "0153") { kind certain municipalities { name } } }`);
    expect(data.a).toEqual({ certain: false, municipalities: [{ name: "Almelo" }, { name: "Enschede" }] });
    expect(data.b).toMatchObject({ municipalities: [{ name: "Almelo" }, { name: "Enschede" }] });
    expect(data.c).toEqual({ kind: "municipality", certain: true, municipalities: [{ name: "Enschede" }] });
  });

  test("of a kind can be asked for within another area", async () => {
    const { data } = await ask(`{ a: areas(kind: municipality, within: "IR-TWENTE") { code }
      b: areas(kind: schoolAlliance, within: "0153") { code }
      c: areas(kind: inspirationRegion, within: "PO2302") { code }
      d: areas(kind: municipality, within: "nowhere") { code } }`);
    const codes = (areas: { code: string }[]) => areas.map((area) => area.code);
    expect(codes(data.a)).toEqual(["0141", "0153"]);
    expect(codes(data.b)).toEqual(["PO2302", "VO2301"]);
    expect(codes(data.c)).toEqual(["IR-TWENTE"]);
    expect(codes(data.d)).toEqual([]);
  });

  test("that do not exist are absent", async () => {
    expect((await ask(`{ area(code: "0000") { name } }`)).data).toEqual({ area: null });
  });
});

describe("who is signed in", () => {
  test.each([
    ["connector", ["IR-TWENTE"], "IR-TWENTE", ["IR-TWENTE"], []],
    ["alliance", ["PO2302"], "IR-TWENTE", ["PO2302"], []],
    ["municipality", ["0344"], "IR-UTRECHT", ["0344"], []],
    ["school", [SCHOOL], "IR-TWENTE", [], [SCHOOL]],
    ["provider", ["98000001"], undefined, [], []],
    ["administrator", [], undefined, [], []],
  ] as const)("a %s of %j is told its region, areas and schools", async (role, scope, region, areas, sites) => {
    const me = await (await town.api.as(role, ...scope))(
      `{ me { name role scope region { code } areas { code } sites { code } } }`,
    );
    expect(me.errors).toBeUndefined();
    expect(me.data.me).toEqual({
      ...{ name: role, role, scope, region: region === undefined ? null : { code: region } },
      ...{ areas: areas.map((code) => ({ code })), sites: sites.map((code) => ({ code })) },
    });
  });
});

describe("the rest of what is public", () => {
  test("releases come newest first with the school years that they hold", async () => {
    const { data } = await ask(`{ releases { number referenceDate periods demo publishedAt } }`);
    expect(data.releases).toMatchObject([
      { number: 7, referenceDate: "2026-07-28", periods: ["2025-2026"], demo: true },
      { number: 6, referenceDate: "2026-06-28", periods: ["2025-2026"], demo: true },
    ]);
    expect(data.releases[0].publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test("the catalogue comes in the order of the pages, in two languages", async () => {
    const { data } = await ask(`{ indicators { code unit label { nl en } } }`);
    const codes = data.indicators.map((one: { code: string }) => one.code);
    expect(codes.slice(0, 3)).toEqual(["pupils", "enrolment-change", "special-share"]);
    expect(codes).toEqual(INDICATORS.map(({ code }) => code));
    expect(data.indicators[0].label).toEqual({ nl: "Leerlingen", en: "Pupils" });
  });

  test("counts of others keep their range, and are found by part of a name", async () => {
    const count = (place_code: string, place_name: string, lower: number, upper: number) => ({
      ...{ source: "DUO", measure: "vo-pupils", reference_date: "2025-10-01", place_kind: "municipality" },
      ...{ place_code, place_name, lower, upper, sites: 2 },
    });
    const sql = town.database.as("monitor_load");
    await sql`insert into geography.reference_count ${sql([count("0153", "Enschede", 7000, 7000), count("0141", "Almelo", 101, 104)])}`;
    const { data } = await ask(`{ all: referenceCounts(kind: municipality) { placeName }
      found: referenceCounts(kind: municipality, search: "ALM") { placeCode lower upper sites source referenceDate measure }
      wild: referenceCounts(kind: municipality, search: "%") { placeName } }`);
    expect(data.all).toEqual([{ placeName: "Almelo" }, { placeName: "Enschede" }]);
    expect(data.found).toEqual([
      {
        ...{ placeCode: "0141", lower: 101, upper: 104, sites: 2, source: "DUO" },
        ...{ referenceDate: "2025-10-01", measure: "vo-pupils" },
      },
    ]);
    expect(data.wild).toEqual([]);
  });
});
