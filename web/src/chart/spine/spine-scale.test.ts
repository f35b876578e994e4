import fc from "fast-check";
import { expect, test } from "vitest";
import { anObservation, withoutValue } from "../../graphql/observation.fixture.ts";
import { spineMarks } from "./spine-scale.ts";

test("a masked figure has no mark; the others keep theirs", () => {
  const [own, region] = spineMarks([withoutValue("SUPPRESSED"), anObservation()]);
  expect(own).toBeNull();
  expect(region).not.toBeNull();
});

test("the scale starts at zero: half the value stands at half the distance", () => {
  const bare = { lower: null, upper: null };
  const [half, whole] = spineMarks([anObservation({ value: 5, ...bare }), anObservation({ value: 10, ...bare })]);
  expect(half!.at * 2).toBeCloseTo(whole!.at);
});

test("when all figures are zero the marks stand at the start, they do not vanish", () => {
  expect(spineMarks([anObservation({ value: 0, lower: null, upper: null }), null])).toEqual([
    { at: 0, from: null, to: null },
    null,
  ]);
});

test("no mark or interval ever falls outside its row", () => {
  const anyFigure = fc
    .tuple(fc.float({ min: 0, max: 1000, noNaN: true }), fc.float({ min: 0, max: 50, noNaN: true }))
    .map(([value, spread]) => anObservation({ value, lower: Math.max(0, value - spread), upper: value + spread }));
  fc.assert(
    fc.property(fc.array(anyFigure, { minLength: 1 }), (figures) => {
      for (const mark of spineMarks(figures)) {
        expect(mark!.from).toBeGreaterThanOrEqual(0);
        expect(mark!.to).toBeLessThanOrEqual(100);
        expect(mark!.from!).toBeLessThanOrEqual(mark!.at + 1e-9);
        expect(mark!.to!).toBeGreaterThanOrEqual(mark!.at - 1e-9);
      }
    }),
  );
});
