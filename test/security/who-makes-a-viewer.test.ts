import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, isTest, ROOT, sourceFiles } from "../kit/imports.ts";

const product = sourceFiles().filter((file) => file.startsWith("server/") && !isTest(file));

test("only access makes a viewer, from claims that somebody vouched for", () => {
  const makers = product.flatMap(importsOf).filter(({ to }) => to.endsWith("access/make-viewer.ts"));
  expect(makers.map(({ from }) => from).sort()).toEqual([
    "server/src/access/demo-sign-in.ts",
    "server/src/access/session.ts",
  ]);
});

test("only access tells the database who looks", () => {
  const telling = product.filter((file) => readFileSync(join(ROOT, file), "utf8").includes("set_config('monitor."));
  expect(telling).toEqual(["server/src/access/transaction.ts"]);
});

test("nobody turns another thing into a viewer or into a viewer's transaction", () => {
  const casting = product.filter((file) =>
    /as (unknown as )?Viewer(Transaction)?\b/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(casting).toEqual(["server/src/access/make-viewer.ts", "server/src/access/transaction.ts"]);
});

test("a query on records cannot be written without a viewer's transaction", () => {
  const records = /\b(enrolment\.(enrolment|class_group)|care\.(episode|ground)|attendance\.(spell|school_day))\b/;
  const queries = product.filter(
    (file) => file.startsWith("server/src/subgraph/") && records.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(queries.length).toBeGreaterThan(3);
  for (const file of queries) {
    expect(file).toMatch(/\.query\.ts$/);
    expect(importsOf(file).map(({ to }) => to)).toContain("server/src/access/transaction.ts");
    expect(readFileSync(join(ROOT, file), "utf8"), file).not.toMatch(/\bSql\b/);
  }
});
