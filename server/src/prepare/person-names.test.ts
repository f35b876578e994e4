import { expect, test } from "vitest";
import { namesAfterTitle } from "./person-names.ts";

test("the name after juf, meester or mevrouw is known for a name of a person", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["8B juf Hannelore", ["Hannelore"]],
    ["Groep 3 - mw. De Vries", ["De Vries"]],
    ["meester Jan-Willem / juf Aïcha", ["Jan-Willem", "Aïcha"]],
    ["2A mevrouw van der Berg", ["van der Berg"]],
    ["MENTOR: Ozturk", ["Ozturk"]],
  ];
  for (const [text, names] of cases) expect(namesAfterTitle(text), text).toEqual(names);
});

test("a class that is called after animals or numbers has no name of a person in it", () => {
  for (const text of ["Kabouters", "Groep 3/4", "Meesterwerk 2", "", "Herfstklas", "juf", "Unit De Vlinders"])
    expect(namesAfterTitle(text), text).toEqual([]);
});
