import { expect, test } from "vitest";
import { codesOf } from "../prepare.fixture.ts";
import { help, prepared } from "./bij.fixture.ts";

test("help under a collective arrangement is told by a column of the municipality's own, which may be missing", async () => {
  const words = ["ja", "JA", "nee", ""];
  const { episodes, problems } = await prepared(
    ...words.map((collectief, place) => help({ collectief, kenmerk: `T-${place}`, datum_aanvang: `2025091${place}` })),
  );
  expect(episodes.map(({ reference, collective }) => [reference!.slice(9), collective])).toEqual([
    ["T-0", "1"],
    ["T-1", "1"],
    ["T-2", "0"],
    ["T-3", "0"],
  ]);
  expect(problems).toEqual([]);
});

test("another word than ja or nee is told; the line counts, as care by a decision of its own", async () => {
  const { episodes, problems } = await prepared(help({ collectief: "soms" }));
  expect(codesOf(problems)).toEqual(["collective-unknown collectief"]);
  expect(problems[0]!.severity).toBe("warning");
  expect(episodes.map(({ collective }) => collective)).toEqual(["0"]);
});
