import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { expect, onTestFinished, test } from "vitest";
import type * as Linkage from "../../server/src/linkage/index.ts";
import { holdersInMemory, testCitizenNumbers } from "../../server/src/linkage/linkage.fixture.ts";
import { protocolLinker } from "../../server/src/linkage/protocol-linker.ts";
import { openBrowser } from "../kit/browser.ts";
import { ROOT } from "../kit/imports.ts";
import { numbersThatPassTheElevenTest } from "./citizen-number-search.ts";

const schoolYear = "2025-2026";
const numbers = testCitizenNumbers(5);

/** The source side of the linkage as one script, bundled as a page would bundle it. */
async function bundled(): Promise<string> {
  const entry = join(ROOT, "server/src/linkage/index.ts");
  const lib = { entry, formats: ["es" as const], fileName: "linkage" };
  const output = await build({ root: ROOT, configFile: false, logLevel: "error", build: { write: false, lib } });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}

const START = 'import * as linkage from "/linkage.js"; window.linkage = linkage;';
const HTML = '<!doctype html><script type="module" src="/start.js"></script>';

/** A page that may run its own scripts and WebAssembly, and nothing else. */
async function openPage() {
  const scripts: Record<string, string> = { "/linkage.js": await bundled(), "/start.js": START };
  const server = createServer(({ url }, response) => {
    const script = scripts[url ?? "/"];
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    const type = script ? "text/javascript" : "text/html";
    response.writeHead(200, { "content-type": type, "content-security-policy": policy }).end(script ?? HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "linkage" in window);
  return page;
}

test("a browser makes the same identifiers as Node, and tells the key holders no citizen number", async () => {
  const holders = holdersInMemory();
  const page = await openPage();
  await page.exposeFunction(
    "askHolder",
    async (url: string, method: string, headers: Record<string, string>, body?: string) => {
      const answer = await holders.carry(url, { method, headers, ...(body && { body }) });
      return answer.text();
    },
  );
  const inBrowser = await page.evaluate(
    async ({ keyHolders, schoolYear, numbers }) => {
      type Ask = (...asked: [url: string, method: string, headers: unknown, body?: string]) => Promise<string>;
      const { askHolder, linkage } = window as unknown as { askHolder: Ask; linkage: typeof Linkage };
      const carry: Linkage.Carry = async (url, { method, headers, body }) =>
        new Response(await askHolder(url, method!, headers, body as string | undefined));
      return linkage.protocolLinker({ keyHolders, schoolYear, carry }).identify(numbers);
    },
    { keyHolders: holders.keyHolders, schoolYear, numbers } as const,
  );
  const asked = JSON.stringify(holders.requests);
  expect(holders.requests).toHaveLength(4);
  expect(numbersThatPassTheElevenTest(asked)).toEqual([]);
  expect(inBrowser).toEqual(await protocolLinker({ ...holders, schoolYear }).identify(numbers));
  expect(new Set(inBrowser.map((answer) => ("id" in answer ? answer.id : ""))).size).toBe(numbers.length);
});
