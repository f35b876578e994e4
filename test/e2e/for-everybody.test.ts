import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, DESK, PHONE, type Visitor, visit } from "../kit/visitor.ts";

afterAll(closeBrowser);

const PAGES = [
  "/",
  "/regios",
  "/regios?toon-regios=tabel",
  "/regio/IR-TWENTE",
  "/scholen",
  "/begrippen",
  "/referentie",
  "/leveringen",
  "/bestaat-niet",
];

describe.each([
  ["at a desk", DESK],
  ["on a phone", PHONE],
])("%s", (_, viewport) => {
  let connector: Visitor;

  beforeAll(async () => {
    connector = await visit(viewport);
    await connector.signIn(/Verbinder/);
  });

  afterAll(() => connector.leave());

  test.each(PAGES)("%s has no barrier that axe knows of and never scrolls sideways", async (address) => {
    const { page } = connector;
    await connector.go(address);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });

  test("the profile of a school has no barrier either", async () => {
    const visitor = await visit(viewport);
    await visitor.signIn(/School Demo/);
    await visitor.page.locator('main a[href^="/school/"]').first().click();
    await visitor.page.waitForURL(/\/school\//);
    await visitor.page.getByRole("heading", { level: 1, name: /Demo/ }).waitFor();
    const { violations } = await new AxeBuilder({ page: visitor.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await visitor.leave();
  });
});

test("with the keyboard alone one signs in, skips to the content and chooses another figure", async () => {
  const visitor = await visit();
  const { page } = visitor;
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await visitor.go("/aanmelden");
  const connector = "Kies deze rol: Verbinder Twente";
  for (let steps = 0; steps < 10 && (await focused()) !== connector; steps++) await page.keyboard.press("Tab");
  expect(await focused()).toBe(connector);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await visitor.go("/regios");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#inhoud");
  await page.keyboard.press("Enter");
  for (let steps = 0; steps < 10; steps++) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.tagName)) === "SELECT") break;
  }
  const before = page.url();
  await page.keyboard.press("ArrowDown");
  await page.waitForURL((url) => url.href !== before);
  await visitor.leave();
});

test("in English the page says so to a screen reader, and addresses stay the same", async () => {
  const visitor = await visit();
  await visitor.signIn(/Verbinder/);
  await visitor.go("/regios");
  await visitor.page.getByRole("button", { name: /English/ }).click();
  await visitor.page.getByRole("heading", { level: 1, name: "Compare regions" }).waitFor();
  expect(await visitor.page.getAttribute("html", "lang")).toBe("en");
  expect(new URL(visitor.page.url()).pathname).toBe("/regios");
  await visitor.leave();
});
