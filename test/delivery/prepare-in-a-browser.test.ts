import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { expect, onTestFinished, test } from "vitest";
import type * as Prepare from "../../server/src/prepare/index.ts";
import { openBrowser } from "../kit/browser.ts";
import { ROOT } from "../kit/imports.ts";
import { fixture, prepareFixtures, textsIn } from "./preparing.ts";

/** The core of `prepare` as one script, bundled as the page would bundle it. */
async function bundled(): Promise<string> {
  const entry = join(ROOT, "server/src/prepare/index.ts");
  const lib = { entry, formats: ["es" as const], fileName: "prepare" };
  const output = await build({ root: ROOT, configFile: false, logLevel: "error", build: { write: false, lib } });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}

const START = 'import * as prepare from "/prepare.js"; window.prepare = prepare;';

/** A page that may run its own scripts and nothing else. */
async function openPage() {
  const scripts: Record<string, string> = { "/prepare.js": await bundled(), "/start.js": START };
  const server = createServer(({ url }, response) => {
    const script = scripts[url ?? "/"];
    const type = script ? "text/javascript" : "text/html";
    const policy = "default-src 'self'; script-src 'self'";
    response
      .writeHead(200, { "content-type": type, "content-security-policy": policy })
      .end(script ?? '<!doctype html><script type="module" src="/start.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => "prepare" in window);
  return page;
}

/** Knows nobody: what is compared here is reading, checking and writing. */
const nobody = {
  keys: "k".repeat(64),
  identify: async (numbers: readonly string[]) => numbers.map(() => ({ unlinked: "absent" as const })),
};

test.each([
  { format: "edexml", organisation: "99001", files: ["edexml-12.xml"] },
  { format: "ijw", organisation: "0153", files: ["JW305.xml", "JW307.xml", "JW301.xml", "JW315.xml"] },
  { format: "bij", organisation: "0153", files: ["beleidsinformatie.csv", "collectief.csv"] },
  { format: "collectief-csv", organisation: "0153", files: ["collectief.csv"] },
  { format: "verzuim-csv", organisation: "99001", files: ["verzuim.csv", "schoolkalender.csv"] },
] as const)("the page prepares $format to the same bytes as the command", async ({ format, organisation, files }) => {
  const page = await openPage();
  const chosen = await Promise.all(files.map(async (name) => ({ name, text: await readFile(fixture(name), "utf8") })));
  const inBrowser = await page.evaluate(
    async ({ format, organisation, chosen }) => {
      const { prepare, sourceFileOf } = (window as unknown as { prepare: typeof Prepare }).prepare;
      const written: Record<string, string> = {};
      await prepare({
        format,
        organisation,
        files: chosen.map(({ name, text }) => sourceFileOf(new File([text], name))),
        period: { from: "2025-08-01", to: "2026-07-31" },
        linker: {
          keys: "k".repeat(64),
          identify: async (numbers) => numbers.map(() => ({ unlinked: "absent" as const })),
        },
        residenceOf: (postcode) => (postcode === "7511" ? "0153" : null),
        demo: false,
        sink: {
          write: (name, bytes) => {
            written[name] = (written[name] ?? "") + new TextDecoder().decode(bytes);
          },
        },
        onProblem: () => {},
      });
      return written;
    },
    { format, organisation, chosen },
  );
  const onDisk = await prepareFixtures({ format, organisation, files, linker: nobody });
  expect(inBrowser).toEqual(await textsIn(onDisk.out));
});
