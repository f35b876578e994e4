import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { closeBrowser, type Visitor, visit } from "../kit/visitor.ts";

let visitor: Visitor;
beforeEach(async () => {
  visitor = await visit();
});
afterEach(() => visitor.leave());
afterAll(closeBrowser);

test("who is not signed in is asked for a role first, and comes back to the page that was asked for", async () => {
  const { page } = visitor;
  await page.goto("/regios?cijfer=absence-rate");
  await page.getByRole("button", { name: /Verbinder/ }).click();
  await page.waitForURL(/\/regios/);
  expect(new URL(page.url()).searchParams.get("cijfer")).toBe("absence-rate");
});

test("a connector sees eleven regions with the own region marked, and the table says the same as the chart", async () => {
  const { page } = visitor;
  await visitor.signIn(/Verbinder/);
  await visitor.go("/regios");
  const chart = page.getByRole("img").first();
  await chart.waitFor();
  expect(await chart.getAttribute("aria-label")).toMatch(/regio/i);
  await page
    .getByRole("radio", { name: "Tabel" })
    .or(page.getByRole("button", { name: "Tabel" }))
    .first()
    .click();
  await page.locator("table").first().waitFor();
  const rows = page.locator("table").first().locator("tbody tr");
  expect(await rows.count()).toBe(11);
  expect(await page.locator("tr.row--own").textContent()).toContain("Twente");
  expect(visitor.complaints).toEqual([]);
});

test("a chosen figure and year stay in the address, so that a link shows the same to somebody else", async () => {
  const { page } = visitor;
  await visitor.signIn(/Verbinder/);
  await visitor.go("/regios");
  await page.getByLabel("Cijfer", { exact: true }).selectOption({ label: "Thuiszitters" });
  await page.getByRole("heading", { level: 2, name: "Thuiszitters per regio", exact: true }).waitFor();
  const other = await visit();
  await other.signIn(/Gemeente/);
  await other.go(page.url());
  await other.page.getByRole("heading", { level: 2, name: "Thuiszitters per regio", exact: true }).waitFor();
  await other.leave();
});

test("the download holds the figures with unit, reference date, status, release and the line that it is demo data", async () => {
  const { page } = visitor;
  await visitor.signIn(/Verbinder/);
  await visitor.go("/regios");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /CSV/ }).first().click(),
  ]);
  const text = readFileSync((await download.path())!, "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toContain("Twente");
  expect(text).toMatch(/uitgave \d+, peildatum/);
  expect(text).toContain("Voorbeelddata");
  expect(text.split("\r\n").filter((line) => line.includes(";")).length).toBeGreaterThan(11);
});

test("from a region one goes down to a school, whose figures came through the whole chain", async () => {
  const { page } = visitor;
  await visitor.signIn(/Verbinder/);
  await visitor.go("/regio/IR-TWENTE");
  await page.locator('main a[href^="/school/"]').first().click();
  await page.getByRole("heading", { level: 1, name: /^Demo/ }).waitFor();
  const published = await page.evaluate(async () => {
    const code = location.pathname.split("/").at(-1);
    const query = `{ schoolSite(code: "${code}") { observations(indicators: ["pupils"], periods: ["2025-2026"]) { value } } }`;
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
    return (await answer.json()).data.schoolSite.observations[0].value as number;
  });
  expect(published).toBeGreaterThanOrEqual(10);
  await page.locator("main").getByText(String(published), { exact: true }).first().waitFor();
  expect(visitor.complaints).toEqual([]);
});

test("somebody without a right to a school's profile finds what somebody finds who misspells its code", async () => {
  const { page } = visitor;
  await visitor.signIn(/Zorgaanbieder/);
  await visitor.go("/school/99AA00");
  const forbidden = await page.locator("main").textContent();
  await visitor.go("/school/99ZZ98");
  expect(await page.locator("main").textContent()).toBe(forbidden);
});
