import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf } from "./cover.ts";
import { type Coverage, type Delivered, type SiteDeliveries, WHOLE } from "./coverage.ts";

const schoolYear = "2025-2026";
const site = (code: string, municipality: string, more: Partial<SiteDeliveries> = {}): SiteDeliveries => ({
  ...{ schoolYear, site: code, municipality, enrolments: 100, unlinked: 0, attendance: true },
  ...more,
});
const member = (area: string, of: string) => ({ schoolYear, area, member: of }) as const;

/** Three schools in two municipalities of one region; one delivered nothing. The alliance has two of them. */
const delivered: Delivered = {
  sites: [
    site("99AA00", "0141", { unlinked: 10 }),
    site("99AB00", "0153", { attendance: false }),
    site("99AC00", "0153", { enrolments: null, unlinked: null, attendance: false }),
  ],
  municipalities: [
    { schoolYear, municipality: "0141", kind: "care" },
    { schoolYear, municipality: "0141", kind: "attendance" },
    { schoolYear, municipality: "0153", kind: "care" },
  ],
  memberships: [
    member("IR-TWENTE", "0141"),
    member("IR-TWENTE", "0153"),
    member("IR-TWENTE", "0150"),
    member("PO2301", "99AA00"),
    member("PO2301", "99AB00"),
  ],
};

const inWords = (rows: readonly Coverage[], place: string) =>
  rows
    .filter((row) => row.place === place)
    .map(({ kind, unit, delivered: found, expected }) => `${kind}: ${found} of ${expected} ${unit}`);

test("of every area is told how many of its schools and municipalities delivered", () => {
  const rows = coverageOf(delivered, () => 200);
  expect(inWords(rows, "0153")).toEqual([
    "attendance: 0 of 1 municipality",
    "attendance: 0 of 2 site",
    "care: 1 of 1 municipality",
    "enrolment: 1 of 2 site",
  ]);
  expect(inWords(rows, "IR-TWENTE")).toEqual([
    "attendance: 1 of 3 municipality",
    "attendance: 1 of 3 site",
    "care: 2 of 3 municipality",
    "enrolment: 2 of 3 site",
  ]);
  expect(inWords(rows, "PO2301")).toEqual([
    "attendance: 1 of 2 municipality",
    "attendance: 1 of 2 site",
    "care: 2 of 2 municipality",
    "enrolment: 2 of 2 site",
  ]);
  expect(inWords(rows, WHOLE)).toEqual(inWords(rows, "IR-TWENTE"));
});

const ofSchools = (rows: readonly Coverage[], place: string) =>
  rows.find((row) => row.place === place && row.kind === "enrolment")!;

test("the number of pupils is the published one, and the share that can be linked stands beside it", () => {
  const rows = coverageOf(delivered, (place) => (place === "PO2301" ? 200 : null));
  expect(ofSchools(rows, "PO2301")).toMatchObject({ pupils: 200, linkedPercent: 95 });
});

test("where the number of pupils is hidden, so is the share that can be linked", () => {
  expect(
    ofSchools(
      coverageOf(delivered, () => null),
      "0141",
    ),
  ).toMatchObject({ pupils: null, linkedPercent: null });
});

test("the whole has a share also where the release has no figure of it", () => {
  expect(
    ofSchools(
      coverageOf(delivered, () => undefined),
      WHOLE,
    ),
  ).toMatchObject({ pupils: null, linkedPercent: 95 });
});

test("nothing is told of single schools: those know their own linkage", () => {
  const places = coverageOf(delivered, () => 100).map(({ place }) => place);
  expect(places.filter((place) => place.startsWith("99"))).toEqual([]);
});

test("in which order the database hands over what was delivered leaves no trace, and never is more delivered than expected", () => {
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  const rows = coverageOf(delivered, () => 100);
  fc.assert(
    fc.property(
      shuffled(delivered.sites),
      shuffled(delivered.municipalities),
      shuffled(delivered.memberships),
      (sites, municipalities, memberships) => {
        const found = coverageOf({ sites, municipalities, memberships }, () => 100);
        expect(found).toEqual(rows);
        for (const row of found) expect(row.delivered).toBeLessThanOrEqual(row.expected);
      },
    ),
  );
});
