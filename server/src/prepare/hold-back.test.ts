import { expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import type { Outcome } from "./format.ts";
import { heldBack, MOST_HELD } from "./hold-back.ts";
import { FileUnusable, type RowProblem } from "./problem.ts";

const row: Outcome = { output: "x.csv", number: "", cells: [], problems: [], file: "a.xml", row: 1 };

async function* rows(count: number, breaks: boolean) {
  for (let given = 0; given < count; given += 1000) yield Array(1000).fill(row) as Outcome[];
  if (breaks) throw new FileUnusable("broken-xml", null, 12);
}

async function run(count: number, breaks: boolean) {
  const problems: RowProblem[] = [];
  const held = heldBack("a.xml", rows(count, breaks), (problem) => problems.push(problem));
  let given = 0;
  let part = await held.next();
  for (; part.done !== true; part = await held.next()) given += part.value.length;
  return { given, whole: part.value, problems };
}

test("a file that is read to its end gives all its rows", async () => {
  expect(await run(3000, false)).toEqual({ given: 3000, whole: true, problems: [] });
  expect(await run(MOST_HELD + 5000, false)).toMatchObject({ given: MOST_HELD + 5000, whole: true });
});

test("a file that breaks off gives no row at all, and is told with the line", async () => {
  const { given, whole, problems } = await run(3000, true);
  expect([given, whole]).toEqual([0, false]);
  expect(problems).toMatchObject([{ code: "broken-xml", severity: "error", file: "a.xml", row: null }]);
  expect(problems[0]!.reason).toContain("regel 12");
});

test("a very large file that breaks off after rows were let through refuses the whole delivery", async () => {
  const refused = await run(MOST_HELD + 5000, true).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "file-broken" });
  expect((refused as Refusal).message).toContain("a.xml");
});

test("a fault of our own is not mistaken for a fault of the file", async () => {
  async function* broken(): AsyncGenerator<Outcome[]> {
    yield [row];
    throw new TypeError("ours");
  }
  await expect(heldBack("a.xml", broken(), () => {}).next()).rejects.toThrow(TypeError);
});
