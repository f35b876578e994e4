import { INDICATORS } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { profileRows } from "./profile-rows.ts";

const interval = (lower: number, value: number, upper: number) => ({ lower, value, upper });
const school = {
  schoolType: "sbo",
  observations: [
    anObservation(interval(40, 47, 54)),
    anObservation({ indicator: "thuiszitters", ...interval(0, 8, 30) }),
    anObservation({ indicator: "pupils", value: 120, lower: null, upper: null }),
  ],
  region: {
    code: "IR-TWENTE",
    name: "Twente",
    observations: [
      anObservation(interval(9.8, 10.4, 11)),
      anObservation({ indicator: "thuiszitters", ...interval(5, 6, 7) }),
    ],
    byType: [
      anObservation({ breakdown: "school-type:bao", ...interval(8, 8.4, 9) }),
      anObservation({ breakdown: "school-type:sbo", ...interval(44, 47, 50) }),
    ],
  },
};
const rowOf = (code: string, of = school) =>
  profileRows(of, INDICATORS, "2025-2026").find((row) => row.indicator.code === code)!;

test("a special school is held against the region and against schools of its own type", () => {
  expect(rowOf("care-share")).toMatchObject({
    region: { value: 10.4 },
    alike: { value: 47 },
    withRegion: "higher",
    withAlike: "no-difference",
    comparable: true,
  });
});

test("a masked figure of the school is compared with nothing", () => {
  const masked = { ...school, observations: [withoutValue("SUPPRESSED")] };
  expect(rowOf("care-share", masked)).toMatchObject({ withRegion: "unknown", withAlike: "unknown" });
});

test("thuiszitters of a school are not held against those of a region: the region counts residents", () => {
  expect(rowOf("thuiszitters")).toMatchObject({
    comparable: false,
    withRegion: "unknown",
    alike: { status: "NOT_APPLICABLE" },
  });
});

test("the size of a school is no difference to be tested", () => {
  expect(rowOf("pupils")).toMatchObject({ own: { value: 120 }, comparable: false, withRegion: "unknown" });
});

test("each indicator of the catalogue has its row, also for a school outside the regions", () => {
  const outside = { ...school, region: null };
  expect(profileRows(outside, INDICATORS, "2025-2026").map((row) => row.region)).toEqual(INDICATORS.map(() => null));
});

test("a school that is the only one of its type has no school like it to be held against", () => {
  const alone = { ...school, observations: [anObservation(interval(44, 47, 50))] };
  expect(rowOf("care-share", alone)).toMatchObject({ withRegion: "higher", withAlike: "alone" });
});
