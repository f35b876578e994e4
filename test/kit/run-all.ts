import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `pnpm test`: format and lint, types, then every test category. Words after the command go to vitest, so that
 * `pnpm test --project spec` runs one category. The last line counts, `N passed, N failed`.
 */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

function run(command: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, words, { stdio: "inherit" }).once("close", (code) => resolve(code ?? 1));
  });
}

async function runTests(words: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), "monitor-test-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("vitest", ["run", "--config", "test/vitest.config.ts", ...reporters, ...words]);
  const text = await readFile(file, "utf8").catch(() => null);
  await rm(folder, { recursive: true });
  if (text === null) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(text);
  // A file that cannot be loaded has no failed test in it, yet has failed; so has a run that broke off.
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed };
}

const words = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (words.length === 0) {
  for (const [command, ...rest] of [
    ["biome", "check", "."],
    ["tsc", "--noEmit"],
  ]) {
    if ((await run(command!, rest)) === 0) passed++;
    else failed++;
  }
}
const tests = await runTests(words);
process.stdout.write(`${passed + tests.passed} passed, ${failed + tests.failed} failed\n`);
process.exitCode = failed + tests.failed === 0 && tests.passed > 0 ? 0 : 1;
