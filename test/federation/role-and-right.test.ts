import type { Role } from "@monitor/schema/vocabulary";
import { describe, expect, test } from "vitest";
import {
  CLASS,
  ELSEWHERE,
  HOME,
  ILL,
  NEIGHBOUR,
  NEIGHBOUR_CLASS,
  NOBODY,
  NOT_ENROLLED,
  OTHER,
  SCHOOL,
  VO_SCHOOL,
} from "../kit/small-town.ts";
import { smallTown } from "../kit/small-town-api.ts";

const town = smallTown();

const SITES = [SCHOOL, NEIGHBOUR, VO_SCHOOL, ELSEWHERE];
const PUPILS = [HOME, ILL, OTHER, NOT_ENROLLED];

interface Sees {
  readonly role: Role;
  readonly scope: readonly string[];
  /** Site profiles with figures. */
  readonly sites?: readonly string[];
  readonly classes?: readonly string[];
  /** Pupils that it may open. */
  readonly pupils?: readonly string[];
  /** Pupils, among those, of whom it sees care. */
  readonly care?: readonly string[];
  readonly absentees?: readonly string[];
  /** Organisations of the deliveries that it sees. */
  readonly deliveries?: readonly string[];
  readonly references?: boolean;
}

const MATRIX: readonly Sees[] = [
  { role: "connector", scope: ["IR-TWENTE"], sites: [SCHOOL, NEIGHBOUR, VO_SCHOOL] },
  { role: "connector", scope: ["IR-UTRECHT"], sites: [ELSEWHERE] },
  { role: "alliance", scope: ["PO2302"], sites: [SCHOOL, NEIGHBOUR] },
  { role: "alliance", scope: ["VO2301"], sites: [VO_SCHOOL] },
  {
    ...{ role: "municipality", scope: ["0153"], sites: [SCHOOL, NEIGHBOUR] },
    ...{ pupils: [HOME, OTHER], care: [HOME, OTHER], absentees: [HOME, NOT_ENROLLED] },
  },
  { role: "municipality", scope: ["0141"], sites: [VO_SCHOOL], pupils: [ILL], care: [ILL] },
  {
    ...{ role: "school", scope: [SCHOOL], sites: [SCHOOL], classes: [CLASS] },
    ...{ pupils: [HOME, ILL], care: [HOME], references: true },
  },
  {
    ...{ role: "school", scope: [NEIGHBOUR], sites: [NEIGHBOUR], classes: [NEIGHBOUR_CLASS] },
    ...{ pupils: [OTHER], references: true },
  },
  { role: "provider", scope: ["98000001"] },
  { role: "steward", scope: ["99001"], deliveries: ["99001"] },
  { role: "administrator", scope: [], sites: SITES, deliveries: ["99001", "99002", "0153"] },
];

const called = ({ role, scope }: Sees) => `${role} ${scope.join(", ")}`.trim();

describe.each(MATRIX.map((row) => [called(row), row] as const))("%s", (_name, sees) => {
  const ask = async (query: string) => (await town.api.as(sees.role, ...sees.scope))(query);

  test("opens exactly the school profiles within its task", async () => {
    const { data } = await ask(
      `{ ${SITES.map(
        (code) => `s${code}: schoolSite(code: "${code}") { code
      observations(indicators: ["pupils"]) { value } }`,
      ).join("\n")} }`,
    );
    const opened = Object.values(data).filter((site) => site !== null) as { code: string; observations: object[] }[];
    expect(opened.map((site) => site.code)).toEqual(sees.sites ?? []);
    for (const site of opened) expect(site.observations).toEqual([{ value: 110 }]);
  });

  test("lists exactly the same school sites within areas", async () => {
    const { data } = await ask(
      `{ a: schoolSites(within: "IR-TWENTE") { code } b: schoolSites(within: "IR-UTRECHT") { code } }`,
    );
    const listed = [...data.a, ...data.b].map((site: { code: string }) => site.code);
    expect(listed.sort()).toEqual([...(sees.sites ?? [])].sort());
  });

  test("reads the figures of every area", async () => {
    const { data } = await ask(`{ areas(kind: municipality) { code observations(indicators: ["pupils"]) { value } } }`);
    expect(data.areas).toEqual([
      { code: "0141", observations: [{ value: 110 }] },
      { code: "0153", observations: [{ value: 110 }] },
      { code: "0344", observations: [] },
    ]);
  });

  test("opens exactly the classes of its own school", async () => {
    const { data, errors } = await ask(
      `{ a: classGroup(id: "${CLASS}") { id } b: classGroup(id: "${NEIGHBOUR_CLASS}") { id } none: classGroup(id: "${NOBODY}") { id } }`,
    );
    expect(errors).toBeUndefined();
    const opened = Object.values(data).flatMap((one) => (one as { id: string } | null)?.id ?? []);
    expect(opened).toEqual(sees.classes ?? []);
  });

  test("opens exactly the pupils that it has a right to see, with care only where it may", async () => {
    const { data } = await ask(
      `{ ${[...PUPILS, NOBODY]
        .map(
          (id, index) => `p${index}: pupil(id: "${id}") { id
      enrolments { reference } episodes { form } }`,
        )
        .join("\n")} }`,
    );
    interface Row {
      id: string;
      enrolments: { reference: string | null }[];
      episodes: object[];
    }
    const opened = (Object.values(data) as (Row | null)[]).filter((pupil) => pupil !== null);
    expect(opened.map((pupil) => pupil.id)).toEqual(sees.pupils ?? []);
    expect(opened.filter((pupil) => pupil.episodes.length > 0).map((pupil) => pupil.id)).toEqual(sees.care ?? []);
    const references = opened.flatMap((pupil) => pupil.enrolments.map((one) => one.reference !== null));
    expect(references.every((shown) => shown === (sees.references ?? false))).toBe(true);
  });

  test("gets a case list of residents only as their municipality", async () => {
    const { data } = await ask(`{ longTermAbsentees(municipality: "0153") { id } }`);
    expect(data.longTermAbsentees.map((pupil: { id: string }) => pupil.id)).toEqual(sees.absentees ?? []);
  });

  test("sees exactly its own deliveries", async () => {
    const { data } = await ask(`{ deliveries { organisation read delivered rejected unlinked } }`);
    const organisations = data.deliveries.map((one: { organisation: string }) => one.organisation);
    expect(organisations.sort()).toEqual([...(sees.deliveries ?? [])].sort());
    for (const one of data.deliveries) expect(one).toMatchObject({ read: 12, delivered: 10, rejected: 2, unlinked: 1 });
  });
});

describe("what is not there and what may not be seen", () => {
  test.each([
    ["a pupil", `pupil(id: "${OTHER}") { id }`, `pupil(id: "${NOBODY}") { id }`, `pupil(id: "no id at all") { id }`],
    [
      "a class",
      `classGroup(id: "${NEIGHBOUR_CLASS}") { id }`,
      `classGroup(id: "${NOBODY}") { id }`,
      `classGroup(id: "'") { id }`,
    ],
    [
      "a school",
      `schoolSite(code: "${NEIGHBOUR}") { code }`,
      `schoolSite(code: "00XX00") { code }`,
      `schoolSite(code: "") { code }`,
    ],
    [
      "a case list",
      `longTermAbsentees(municipality: "0141") { id }`,
      `longTermAbsentees(municipality: "9999") { id }`,
      `longTermAbsentees(municipality: "x") { id }`,
    ],
  ])("%s: the answers are the same to the letter", async (_what, forbidden, absent, unsound) => {
    const ask = await town.api.as("school", SCHOOL);
    const [one, two, three] = await Promise.all(
      [forbidden, absent, unsound].map((field) => ask(`{ answer: ${field} }`)),
    );
    expect(one).toEqual(two);
    expect(one).toEqual(three);
  });

  test("a school that a viewer meets through a pupil shows its name and none of its figures", async () => {
    const ask = await town.api.as("municipality", "0141");
    const { data } = await ask(
      `{ pupil(id: "${ILL}") { enrolments { site { name observations { value } classGroups { id } } } } }`,
    );
    expect(data.pupil.enrolments).toEqual([{ site: { name: "De Eik", observations: [], classGroups: [] } }]);
  });
});
