import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReleaseInput } from "../publish.ts";
import { compareInputs } from "./compare-inputs.ts";

const input = (id: number, organisation: string, digest = `d${id}`): ReleaseInput => ({
  ...{ id, kind: "care", organisation, periodFrom: "2025-08-01", periodTo: "2026-07-31", digest },
});

test("a delivery is new, replaced or gone, by organisation and period", () => {
  const before = [input(1, "0141"), input(2, "0153"), input(3, "0150")];
  const after = [input(2, "0153"), input(4, "0141"), input(5, "0344")];
  expect(compareInputs(before, after)).toMatchObject([
    { organisation: "0141", change: "replaced", before: 1, after: 4 },
    { organisation: "0150", change: "gone", before: 3, after: null },
    { organisation: "0344", change: "new", before: null, after: 5 },
  ]);
});

test("the same content delivered again is no change", () => {
  expect(compareInputs([input(1, "0141", "same")], [input(9, "0141", "same")])).toEqual([]);
});

test("what is new the one way is gone the other way", () => {
  const inputs = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(inputs, inputs, (one, other) => {
      const [a, b] = [one, other].map((ids) => ids.map((id) => input(id, `org${id}`)));
      const gone = compareInputs(a!, b!).filter(({ change }) => change === "gone");
      const back = compareInputs(b!, a!).filter(({ change }) => change === "new");
      expect(gone.map(({ before }) => before)).toEqual(back.map(({ after }) => after));
      expect(gone.map(({ before }) => before).toSorted()).toEqual(one.filter((id) => !other.includes(id)).toSorted());
    }),
  );
});
