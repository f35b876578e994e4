import { beforeAll, describe, expect, test } from "vitest";
import type { Ask } from "../kit/api.ts";
import { ELSEWHERE, NEIGHBOUR, SCHOOL, VO_SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();
const PERIOD = "2023-2024";

/** A release of the small town with shares for all: 40 of 200 where a tenth is usual, and one school masked. */
const FIGURES: readonly (readonly [string, string, number | null, number | null])[] = [
  ["NL", "", 1000, 10_000],
  ["NL", "school-type:bao", 900, 9000],
  [SCHOOL, "", 45, 200],
  [NEIGHBOUR, "", 20, 200],
  [VO_SCHOOL, "", null, null],
  [ELSEWHERE, "", 30, 200],
  ["0153", "", 100, 1000],
  ["0141", "", 200, 1000],
];

beforeAll(async () => {
  const rows = FIGURES.map(([place, breakdown, numerator, denominator]) => ({
    ...{ release: 7, place, breakdown, period: PERIOD, indicator: "care-share", numerator, denominator },
    ...{ value: numerator === null ? null : (100 * numerator) / denominator!, lower: null, upper: null },
    status: numerator === null ? "SUPPRESSED" : "PUBLISHED",
  }));
  const sql = town.database.as("monitor_release");
  await sql`insert into release.observation ${sql(rows as never)}`;
});

const asked = async (ask: Ask, choice: string) => {
  const { data, errors } = await ask(`{ comparison(indicator: "care-share", period: "${PERIOD}", ${choice}) {
    falseSignals phi units { code status value expected position positionLabel { nl } inner { lower upper }
      outer { lower upper } shrunken { value lower upper } } } }`);
  expect(errors).toBeUndefined();
  return data.comparison;
};
const codesOf = async (ask: Ask, choice: string) =>
  (await asked(ask, choice)).units.map(({ code }: { code: string }) => code);

describe("schools beside each other", () => {
  test("have their position against what is usual for their school type, in words", async () => {
    const { units, falseSignals, phi } = await asked(
      await town.api.as("administrator"),
      `level: site, within: "IR-TWENTE"`,
    );
    const of = (code: string) => units.find((one: { code: string }) => one.code === code);
    expect(of(SCHOOL)).toMatchObject({ value: 22.5, expected: 20, position: "farAbove" });
    expect(of(SCHOOL).positionLabel.nl).toBe("ver boven de verwachting");
    expect(of(NEIGHBOUR)).toMatchObject({ position: "within" });
    expect(falseSignals).toBeCloseTo(0.004, 12);
    expect(phi).toBeNull();
  });

  test("of which the figure is masked are listed with the reason, without a number", async () => {
    const { units } = await asked(await town.api.as("administrator"), `level: site, within: "IR-TWENTE"`);
    expect(units.find((one: { code: string }) => one.code === VO_SCHOOL)).toMatchObject({
      ...{ status: "SUPPRESSED", value: null, expected: null, position: null, positionLabel: null },
      ...{ inner: null, outer: null, shrunken: null },
    });
  });

  test("are those that the viewer may open, whatever area is asked for", async () => {
    expect(await codesOf(await town.api.as("municipality", "0153"), `level: site, within: "IR-TWENTE"`)).toEqual([
      SCHOOL,
      NEIGHBOUR,
    ]);
    expect(await codesOf(await town.api.as("municipality", "0344"), `level: site, within: "IR-TWENTE"`)).toEqual([]);
    expect(await codesOf(await town.api.as("school", SCHOOL), `level: site, within: "IR-TWENTE"`)).toEqual([SCHOOL]);
    expect(await codesOf(await town.api.as("steward", "99001"), `level: site, within: "IR-TWENTE"`)).toEqual([]);
  });

  test("are those of the own scope when no area is named", async () => {
    expect(await codesOf(await town.api.as("school", SCHOOL), "level: site")).toEqual([SCHOOL]);
    expect(await codesOf(await town.api.as("alliance", "PO2302"), "level: site")).toEqual([SCHOOL, NEIGHBOUR]);
  });
});

test("areas can be compared by everybody who is signed in", async () => {
  const { units } = await asked(await town.api.as("school", SCHOOL), `level: municipality, within: "IR-TWENTE"`);
  expect(units).toMatchObject([
    { code: "0141", value: 20, position: "farAbove" },
    { code: "0153", value: 10, position: "within" },
  ]);
});

test("a figure that does not exist is refused in words, and nothing else is said", async () => {
  const ask = await town.api.as("administrator");
  const { errors } = await ask(`{ comparison(indicator: "nonsense", period: "${PERIOD}", level: site) { phi } }`);
  expect(errors![0]!.message).toBe("Er is geen cijfer met de code 'nonsense'.");
  expect(errors![0]!.extensions.code).toBe("REFUSED");
});

describe("schools by priority", () => {
  const priority = async (ask: Ask, weights: string) =>
    ask(`{ priority(within: "IR-TWENTE", period: "${PERIOD}", weights: ${weights}) { top sites {
      site { code name } score stability contributions { indicator status value contribution } } } }`);

  test("come by score with what each figure contributes; a masked school stands last with the reason", async () => {
    const { data, errors } = await priority(
      await town.api.as("administrator"),
      `[{ indicator: "care-share", weight: 2 }]`,
    );
    expect(errors).toBeUndefined();
    expect(data.priority.sites.map((one: { site: { code: string } }) => one.site.code).at(-1)).toBe(VO_SCHOOL);
    expect(data.priority.sites.at(-1)).toMatchObject({
      ...{ score: null, stability: null },
      contributions: [{ indicator: "care-share", status: "SUPPRESSED", value: null, contribution: null }],
    });
    expect(data.priority.top).toBe(1);
  });

  test("are those that the viewer may open", async () => {
    const { data } = await priority(
      await town.api.as("municipality", "0344"),
      `[{ indicator: "care-share", weight: 1 }]`,
    );
    expect(data.priority.sites).toEqual([]);
  });

  test("need a weight: without one the question is refused with a remedy", async () => {
    const { errors } = await priority(await town.api.as("administrator"), `[{ indicator: "care-share", weight: 0 }]`);
    expect(errors![0]!.extensions).toMatchObject({ code: "REFUSED", reason: "no-weight" });
    expect(errors![0]!.extensions.remedy).toBe("Geef ten minste één cijfer een gewicht boven 0.");
  });
});
