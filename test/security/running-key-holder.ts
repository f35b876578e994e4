import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { blind } from "../../server/src/linkage/blind.ts";
import { lettersOf } from "../../server/src/linkage/letters.ts";
import { sourceOf, TEST_TOKEN, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { privateInputOf } from "../../server/src/linkage/purpose.ts";
import { type RunKeyHolderOptions, runKeyHolder } from "../../server/src/linkage/run-key-holder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export const SCHOOL_YEAR = "2025-2026";

/** A key holder on loopback in this process, with its files in a folder, closed when the test is finished. */
export async function runningKeyHolder(options: Partial<RunKeyHolderOptions> = {}) {
  const folder = options.keyFile ? join(options.keyFile, "..") : await temporaryFolder();
  const files = { keyFile: join(folder, "key.json"), logFile: join(folder, "log") };
  const running = await runKeyHolder({ port: 0, threads: 1, sources: [sourceOf()], ...files, ...options });
  let open = true;
  const close = async () => {
    if (open) await running.close();
    open = false;
  };
  onTestFinished(close);
  const { publicKey } = running.publicKeys[0]!;
  return {
    ...running,
    folder,
    keyFile: files.keyFile,
    close,
    endpoint: { url: running.url, publicKey, token: TEST_TOKEN },
    log: () => readFile(options.logFile ?? files.logFile, "utf8"),
  };
}

/** Blinded elements of test numbers, as a source sends them. */
export const blindedElements = (count: number): string[] =>
  testCitizenNumbers(count).map((number) => lettersOf(blind(privateInputOf(number)).blinded));

/** A question for evaluations, as a source asks it. */
export const question = (elements: readonly string[], token: string | null = TEST_TOKEN, more = {}) => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(token !== null && { authorization: `Bearer ${token}` }) },
  body: JSON.stringify({ info: `onderwijs-jeugd/v1/${SCHOOL_YEAR}`, elements, ...more }),
});
