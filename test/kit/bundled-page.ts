import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { onTestFinished } from "vitest";
import { openBrowser } from "./browser.ts";
import { ROOT } from "./imports.ts";

/** A module of the product as one script, bundled as the page would bundle it. */
async function bundled(entry: string, name: string): Promise<string> {
  const lib = { entry: join(ROOT, entry), formats: ["es" as const], fileName: name };
  const output = await build({ root: ROOT, configFile: false, logLevel: "error", build: { write: false, lib } });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}

/**
 * A page in a browser that has a module of the product as `window[name]`, and may run its own scripts and WebAssembly
 * and nothing else. Closed when the test is finished.
 *
 * @param entry from the root of the project, such as `server/src/prepare/index.ts`
 */
export async function openBundledPage(entry: string, name: string): Promise<Page> {
  const scripts: Record<string, string> = {
    "/module.js": await bundled(entry, name),
    "/start.js": `import * as module from "/module.js"; window[${JSON.stringify(name)}] = module;`,
  };
  const server = createServer(({ url }, response) => {
    const script = scripts[url ?? "/"];
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    const type = script ? "text/javascript" : "text/html";
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
  await page.waitForFunction((loaded) => loaded in window, name);
  return page;
}
