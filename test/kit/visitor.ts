import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { openBrowser } from "./browser.ts";

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };

/** Somebody with a browser of their own in front of the monitor. */
export interface Visitor {
  readonly page: Page;
  /** What the browser wrote as an error since the visit began. */
  readonly complaints: readonly string[];
  /** Goes to an address of the monitor and waits until nothing on it is loading any more. */
  go(address: string): Promise<void>;
  /** Signs in as a demo role, by the buttons of the sign-in page. */
  signIn(button: RegExp): Promise<void>;
  leave(): Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** Closes the browser that the visitors of one test file share. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

export async function visit(viewport = DESK): Promise<Visitor> {
  browser ??= openBrowser();
  const context = await (await browser).newContext({ viewport, locale: "nl-NL", baseURL: inject("monitorUrl") });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    // who is not signed in is told so by the API: part of the visit, no fault
    if (line.type() === "error" && !line.text().includes("401")) complaints.push(line.text());
  });
  const settled = async () => {
    await page.locator("main h1").first().waitFor();
    await page.waitForFunction(() => document.querySelector(".skeleton") === null);
  };
  return {
    page,
    complaints,
    async go(address) {
      await page.goto(address);
      await settled();
    },
    async signIn(button) {
      await page.goto("/aanmelden");
      await page.getByRole("button", { name: button }).first().click();
      await page.waitForURL((url) => url.pathname !== "/aanmelden");
      await page.getByRole("navigation").first().waitFor();
      await settled();
    },
    leave: () => context.close(),
  };
}
