import { expect, test } from "vitest";
import { recordsOfWorld } from "../kit/records-of-table.ts";
import { readWorld } from "../kit/world-table.ts";

const row = (column: string, cell: string) =>
  readWorld(`
    pupil | site   | residence | ${column}
    Anna  | 99AA00 | Almelo    | ${cell}
  `)[0]!;

test("care is written with its form, provider, request, referrer and end, and several cares after one another", () => {
  const cell =
    "protection 2025-10-01..2026-01-31 by 7, requested 2025-09-01, via court, collective, stopped earlyClient, 2026-02-01..";
  expect(row("care", cell).care).toEqual([
    {
      ...{ form: "protection", from: "2025-10-01", to: "2026-01-31", provider: "00000007", requested: "2025-09-01" },
      ...{ referrer: "court", collective: true, stopped: "earlyClient" },
    },
    {
      ...{ form: "ambulatory", from: "2026-02-01", to: null, provider: "00000001", requested: null },
      ...{ referrer: "unknown", collective: false, stopped: null },
    },
  ]);
});

test.each([
  ["unauthorised 3 days from 2025-11-03", 3, 900],
  ["leave 2 mornings from 2025-11-03", 2, 300],
  ["unauthorised 16 hours from 2025-11-03 over 4 days", 4, 960],
  ["luxury 959 minutes from 2025-11-03 over 10 days", 10, 959],
])("%s spans %d school days and misses %d minutes", (cell, days, minutes) => {
  expect(row("absence", cell).absence).toMatchObject([{ days, minutes, from: "2025-11-03" }]);
});

test.each([
  ["absence", "unauthorised 16 hours from 2025-11-03"],
  ["absence", "truant 3 days from 2025-11-03"],
  ["care", "via court"],
  ["care", "playing 2025-10-01.."],
  ["exemption", "5 onder a from 2025-09-01"],
  ["guidance", "plan"],
  ["sex", "m"],
  ["last year", "bao"],
  ["class", "6a"],
])('in the column %s, "%s" is refused', (column, cell) => {
  expect(() => row(column, cell)).toThrow("is not written as");
});

const PEOPLE = `
  pupil | site   | residence | linked | born    | sex    | group | last year  | absence                            | exemption                    | guidance
  Anna  | 99AA00 | Almelo    | yes    | 2014-05 | female | 7     | 99AG00     | notEnrolled 2026-02-01..2026-02-28 | -                            | plan on 2026-02-10
  Bram  | none   | Almelo    | no     | -       | -      | -     | -          | -                                  | -                            | consultation on 2025-11-01
  Chris | -      | Almelo    | yes    | -       | -      | -     | -          | -                                  | 5-onder-a from 2025-09-01..  | -
  Dewi  | 99AA00 | Almelo    | yes    | 2013-10 | male   | 8     | bridge only | -                                 | -                            | -
`;

test("a world has an enrolment in both years and the bridge between them, where its table says so", () => {
  const { enrolments, bridges, deliveries } = recordsOfWorld(PEOPLE);
  const sites = (year: string) => enrolments.filter((one) => one.schoolYear === year).map((one) => one.site);
  expect(sites("2024-2025")).toEqual(["99AG00"]);
  expect(sites("2025-2026")).toEqual(["99AA00", "99AA00"]);
  expect(enrolments.at(-2)).toMatchObject({ residence: "0141", born: "2014-05", sex: "female", yearGroup: "7" });
  const [before, now] = [enrolments[0]!.pupil, enrolments[1]!.pupil];
  expect(bridges[0]).toMatchObject({ pupil: now, previous: before });
  expect(bridges).toHaveLength(2);
  expect(deliveries.filter(({ schoolYear }) => schoolYear === "2024-2025").length).toBeGreaterThan(0);
});

test("a municipality delivers its list, exemptions and guidance about the persons that they are of", () => {
  const { spells, exemptions, guidance, enrolments } = recordsOfWorld(PEOPLE);
  const anna = enrolments.find(({ schoolYear, reference }) => schoolYear === "2025-2026" && reference === "Anna")!;
  expect(spells).toMatchObject([
    { reference: "Anna", pupil: anna.pupil, kind: "notEnrolled", site: null, from: "2026-02-01", to: "2026-02-28" },
    { reference: "Bram", linked: false, from: "2025-08-01", to: "2026-07-31" },
  ]);
  expect(exemptions).toMatchObject([{ reference: "Chris", municipality: "0141", article: "5-onder-a", to: null }]);
  expect(guidance).toMatchObject([{ pupil: anna.pupil, step: "plan", on: "2026-02-10" }, { reference: "Bram" }]);
});

test("a source that keeps silent delivers nothing", () => {
  const { deliveries, exemptions } = recordsOfWorld(PEOPLE, { silent: ["list of Almelo", "attendance of 99AA00"] });
  expect(exemptions).toEqual([]);
  expect(deliveries.filter(({ kind }) => kind === "attendance").map(({ organisation }) => organisation)).not.toContain(
    "0141",
  );
});
