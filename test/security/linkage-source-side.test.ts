import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, ROOT } from "../kit/imports.ts";

/** The files of ours that are loaded, directly or through others, by one file. */
function loadedBy(entry: string): string[] {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { to } of importsOf(file)) if (to.startsWith("server/")) found.add(to);
  }
  return [...found];
}

const sourceSide = loadedBy("server/src/linkage/index.ts");

test("the source side of the linkage holds the whole protocol of a source", () => {
  for (const name of ["protocol-linker", "blind", "finalise", "identifier", "citizen-number", "key-holder-client"])
    expect(sourceSide).toContain(`server/src/linkage/${name}.ts`);
});

test("the source side of the linkage runs in a browser: no module and no global of Node", () => {
  const needsNode = sourceSide.filter(
    (file) =>
      importsOf(file).some(({ to }) => to.startsWith("node:")) ||
      /\b(Buffer|process|require|__dirname)\b[.([]/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(needsNode).toEqual([]);
});

test("the source side of the linkage holds no key of a key holder and not the key of the monitor", () => {
  for (const name of ["key-file", "monitor-key", "secret-file", "local-id"])
    expect(sourceSide).not.toContain(`server/src/linkage/${name}.ts`);
});
