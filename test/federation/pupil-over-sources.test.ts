import { describe, expect, test } from "vitest";
import { CLASS, HOME, ILL, NOT_ENROLLED, SCHOOL } from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();

describe("one picture of three sources", () => {
  test("a pupil's enrolment, care and absence come together, each from its own source", async () => {
    const ask = await town.api.as("school", SCHOOL);
    const { data, errors } = await ask(
      `query ($id: ID!) { pupil(id: $id) {
        id
        enrolments { site { code name municipality { name } } schoolYear yearGroup from to reference }
        episodes { provider form from to }
        spells { site { name } kind from to minutes }
      } }`,
      { id: HOME },
    );
    expect(errors).toBeUndefined();
    expect(data.pupil).toEqual({
      id: HOME,
      enrolments: [
        {
          site: { code: SCHOOL, name: "De Eik", municipality: { name: "Enschede" } },
          ...{ schoolYear: "2025-2026", yearGroup: "5", from: "2025-08-01", to: "2026-07-31", reference: "L1" },
        },
      ],
      episodes: [{ provider: "Zorg Oost", form: "ambulatory", from: "2025-09-01", to: null }],
      spells: [{ site: { name: "De Eik" }, kind: "unauthorised", from: "2025-09-01", to: "2025-10-10", minutes: 600 }],
    });
  });

  test("a school is drilled down from its site to its classes and the pupils in them", async () => {
    const ask = await town.api.as("school", SCHOOL);
    const { data, errors } = await ask(
      `query ($code: ID!) { schoolSite(code: $code) {
        name alliance { code } region { code }
        classGroups { id key yearGroup combined schoolYear site { name } pupils { id episodes { form } spells { kind } } }
      } }`,
      { code: SCHOOL },
    );
    expect(errors).toBeUndefined();
    expect(data.schoolSite).toEqual({
      name: "De Eik",
      alliance: { code: "PO2302" },
      region: { code: "IR-TWENTE" },
      classGroups: [
        {
          ...{
            id: CLASS,
            key: "5a",
            yearGroup: "5",
            combined: false,
            schoolYear: "2025-2026",
            site: { name: "De Eik" },
          },
          pupils: [
            { id: HOME, episodes: [{ form: "ambulatory" }], spells: [{ kind: "unauthorised" }] },
            { id: ILL, episodes: [], spells: [{ kind: "sick" }] },
          ],
        },
      ],
    });
  });

  test("classes of a school year in which there were none are an empty list", async () => {
    const ask = await town.api.as("school", SCHOOL);
    const { data } = await ask(
      `query ($code: ID!) { schoolSite(code: $code) { classGroups(schoolYear: "2019-2020") { id } } }`,
      { code: SCHOOL },
    );
    expect(data.schoolSite.classGroups).toEqual([]);
  });

  test("a municipality finds its residents who stay at home, enrolled or not, with what it may know of them", async () => {
    const ask = await town.api.as("municipality", "0153");
    const { data, errors } = await ask(
      `{ longTermAbsentees(municipality: "0153") {
        id enrolments { site { code } reference } episodes { provider } spells { kind site { code } }
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.longTermAbsentees).toEqual([
      {
        id: HOME,
        enrolments: [{ site: { code: SCHOOL }, reference: null }],
        episodes: [{ provider: "Zorg Oost" }],
        spells: [{ kind: "unauthorised", site: { code: SCHOOL } }],
      },
      { id: NOT_ENROLLED, enrolments: [], episodes: [], spells: [{ kind: "notEnrolled", site: null }] },
    ]);
  });
});

describe("a source that cannot be reached", () => {
  test("leaves its own list out and says so, while the rest of the answer stands", async () => {
    await town.database.owner`revoke select on care.episode from monitor_api`;
    try {
      const ask = await town.api.as("school", SCHOOL);
      const { data, errors } = await ask(`query ($id: ID!) { pupil(id: $id) { episodes { form } spells { kind } } }`, {
        id: HOME,
      });
      expect(data.pupil).toEqual({ episodes: null, spells: [{ kind: "unauthorised" }] });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.path).toEqual(["pupil", "episodes"]);
    } finally {
      await town.database.owner`grant select on care.episode to monitor_api`;
    }
  });
});
