import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../kit/command-line.ts";
import { temporaryFolder } from "../security/temporary-folder.ts";
import { fixture } from "./preparing.ts";

const rows = async (folder: string, name: string) => {
  const [header, ...lines] = (await readFile(join(folder, name), "utf8")).trimEnd().split("\n");
  return lines.map((line) => Object.fromEntries(line.split(";").map((cell, at) => [header!.split(";")[at]!, cell])));
};

test("with --bridge a pupil can be found again in the delivery of the school year before, and without it nobody can", async () => {
  const folder = await temporaryFolder();
  const prepare = async (out: string, year: string, ...more: string[]) => {
    const [from, to] = year.split("-");
    const source = ["prepare", "edexml", fixture("edexml-12.xml"), "--organisation", "99001"];
    const words = [
      ...source,
      "--period",
      `${from}-08-01/${to}-07-31`,
      "--out",
      join(folder, out),
      "--no-key-file",
      ...more,
    ];
    const { code, complained } = await runCommand(words, { DATA_DIR: join(folder, "data") });
    expect(complained).toBe("");
    expect(code).toBe(0);
  };
  await prepare("nu", "2025-2026", "--bridge");
  await prepare("zonder", "2025-2026");
  const pupils = (await rows(join(folder, "nu"), "enrolments.csv")).filter(({ identifier }) => identifier !== "");
  const bridge = await rows(join(folder, "nu"), "bridge.csv");
  expect(bridge.map(({ identifier }) => identifier).toSorted()).toEqual(
    [...new Set(pupils.map(({ identifier }) => identifier))].toSorted(),
  );
  const known = new Set(pupils.map(({ identifier }) => identifier));
  expect(bridge.filter(({ previous }) => known.has(previous!))).toEqual([]);
  expect(new Set(bridge.map(({ previous }) => previous)).size).toBe(bridge.length);
  expect(await readdir(join(folder, "zonder"))).not.toContain("bridge.csv");
  // nothing to go on with is left of a delivery that is whole
  expect((await readdir(folder)).filter((name) => name.endsWith(".hervat"))).toEqual([]);
});
