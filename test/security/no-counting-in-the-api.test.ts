import { buildASTSchema, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { allSubgraphs } from "../../server/src/gateway/subgraphs.ts";

// Decision 1: only a release counts. A count elsewhere undoes suppression by subtraction.
const NUMERIC = ["Int", "Float"];
let fieldsOf: (subgraph: string) => string[];

const objectsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type));

beforeAll(async () => {
  const subgraphs = new Map(
    (await allSubgraphs()).map((one) => [one.name, buildASTSchema(parse(one.sdl), { assumeValidSDL: true })]),
  );
  fieldsOf = (name) =>
    objectsOf(subgraphs.get(name)!).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => NUMERIC.includes(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
});

describe("the sources of records", () => {
  test("give no number, but the minutes of one spell of absence", () => {
    expect(fieldsOf("enrolment")).toEqual([]);
    expect(fieldsOf("care")).toEqual([]);
    expect(fieldsOf("attendance")).toEqual(["AbsenceSpell.minutes"]);
  });
});

describe("the monitor's own part", () => {
  test("gives numbers of releases and what statistics make of them, of the own deliveries and of what others published", () => {
    const owners = new Set(fieldsOf("monitor").map((field) => field.split(".")[0]));
    const ofDeliveries = ["Delivery", "Finding", "LinkageQuality", "MeasureChange", "ReasonCount"];
    const byStatistics = [
      "ComparedUnit",
      "Comparison",
      "Contribution",
      "Limits",
      "PrioritisedSite",
      "Priority",
      "ShrunkenValue",
    ];
    expect([...owners].sort()).toEqual(
      [...ofDeliveries, "Observation", "ReferenceCount", "Release", "SourceCoverage", ...byStatistics].sort(),
    );
  });
});
