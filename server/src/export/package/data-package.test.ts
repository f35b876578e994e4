import { expect, test } from "vitest";
import { COLUMNS } from "../columns.ts";
import { nobody, someContents } from "./contents.fixture.ts";
import { dataPackageOf } from "./data-package.ts";
import { readmeOf } from "./readme.ts";

test("each file is described column by column, in the order in which it is written", () => {
  const [figures] = dataPackageOf(someContents()).resources;
  const { fields } = figures!.schema as { fields: { name: string; type: string }[] };
  expect(fields.map(({ name }) => name)).toEqual(COLUMNS);
  expect(fields.filter(({ type }) => type === "number").map(({ name }) => name)).toEqual(COLUMNS.slice(5, 10));
});

test("names follow the pattern of the standard, and each file has its size and digest", () => {
  const { name, resources } = dataPackageOf(someContents());
  for (const one of [name, ...resources.map((resource) => resource.name)]) expect(one).toMatch(/^[a-z0-9._-]+$/);
  for (const { bytes, hash, path } of resources) {
    expect([bytes, hash]).toEqual([1234, `sha256:${"cd".repeat(32)}`]);
    expect(path).not.toMatch(/^\/|\.\./);
  }
});

test("a licence and a publisher stand in the package only when the publisher named them", () => {
  expect(dataPackageOf(someContents())).toMatchObject({
    licenses: [{ path: "https://creativecommons.org/licenses/by/4.0/" }],
    contributors: [{ title: "Regio Twente", roles: ["publisher"] }],
  });
  const silent = dataPackageOf(someContents({ publisher: nobody }));
  expect(Object.keys(silent)).not.toContain("licenses");
  expect(Object.keys(silent)).not.toContain("contributors");
});

test("the README says what a point means, why a figure is not there, and what one may do with it", () => {
  const words = readmeOf(someContents());
  expect(words).toContain("Een punt betekent nooit nul.");
  expect(words).toContain("| SUPPRESSED | afgeschermd | Afgeschermd:");
  expect(words).toContain("**Voorbeelddata: geen echte cijfers.**");
  expect(words).toContain("De cijfers vallen onder deze licentie: https://creativecommons.org/licenses/by/4.0/");
  expect(readmeOf(someContents({ publisher: nobody }))).toContain("Er is geen licentie vermeld.");
});

test("the README lists every file of the package", () => {
  const contents = someContents();
  const words = readmeOf(contents);
  for (const { path } of dataPackageOf(contents).resources) expect(words).toContain(`\`${path}\``);
});
