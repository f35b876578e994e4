import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { protect } from "../protect.ts";
import { releaseOf } from "./any-release.fixture.ts";

const { figures, table } = releaseOf([
  { places: ["99AA00", "0153"], owners: ["99AA00", "0153"], having: 2, others: 98 },
  { places: ["99AB00", "0153"], owners: ["99AB00", "0153"], having: 5, others: 95 },
]);

// the masked school, the municipality that the gate hides for it, and the other school

const HOME = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(HOME, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file),
);

afterEach(() => vi.unstubAllEnvs());

describe("there is no way around the gate", () => {
  test("by a setting: protection reads no environment, no arguments and no file", () => {
    expect(sources.length).toBeGreaterThan(20);
    for (const file of sources) {
      expect(readFileSync(`${HOME}/${file}`, "utf8"), file).not.toMatch(/process\.|import\.meta|node:(fs|process|os)/);
    }
  });

  test("by an environment variable that sounds as if it would", async () => {
    for (const name of ["SKIP_GATE", "GATE", "MONITOR_GATE", "NODE_ENV", "CI", "DEBUG"]) vi.stubEnv(name, "off");
    const { table: released } = await protect(figures, [table]);
    expect(released.figures.map(({ numerator }) => numerator)).toEqual([null, null, 5]);
  });

  test("by an option that it does not have", async () => {
    const options = { skip: true, gate: false, force: true, unsafe: true, threads: 0, patience: 0 };
    const { table: released } = await protect(figures, [table], options as object);
    expect(released.figures.map(({ numerator }) => numerator)).toEqual([null, null, 5]);
  });

  test("by leaving the atoms out, or by an empty table of them", async () => {
    await expect(protect(figures, [])).rejects.toThrow("cannot pass the gate");
    await expect(protect(figures, [{ ...table, atoms: [] }])).rejects.toThrow("do not add up");
  });
});
