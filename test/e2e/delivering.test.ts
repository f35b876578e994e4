import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, DESK, PHONE, type Visitor, visit } from "../kit/visitor.ts";
import { BROKEN_PUPILS, NAME, type SchoolFile, schoolFile } from "./school-file.ts";

afterAll(closeBrowser);

async function steward(viewport = DESK): Promise<Visitor> {
  const visitor = await visit(viewport);
  await visitor.signIn(/Databeheerder/);
  await visitor.go("/leveringen");
  return visitor;
}

const chooser = (page: Page) => page.locator('.drop input[type="file"]');
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function choose(page: Page, file: SchoolFile): Promise<void> {
  await chooser(page).setInputFiles({
    name: "school.xml",
    mimeType: "text/xml",
    buffer: Buffer.from(schoolFile(file)),
  });
  await button(page, "Bereid voor op deze computer").waitFor();
}

async function prepare(page: Page, file: SchoolFile): Promise<void> {
  await choose(page, file);
  await button(page, "Bereid voor op deze computer").click();
  await heading(page, "Kijk de levering na").waitFor();
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Everything that the page and its worker send from the next page on; coded files are blobs, seen inside the page. */
async function recordBodies(page: Page): Promise<() => readonly string[]> {
  const seen: string[] = [];
  page.on("request", (request) => seen.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.exposeFunction("recordBlob", (text: string) => void seen.push(text));
  await page.addInitScript(() => {
    const { recordBlob } = window as unknown as { recordBlob: (text: string) => Promise<void> };
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function (body) {
      if (body instanceof Blob) void body.text().then(recordBlob);
      send.call(this, body);
    };
  });
  return () => seen;
}

test("a data steward makes a delivery of an own file in the browser, sends it and finds it counted", async () => {
  const visitor = await steward();
  const { page } = visitor;
  const bodies = await recordBodies(page);
  await visitor.go("/leveringen");
  await prepare(page, { schoolYear: "2022-2023", pupils: 24 });
  expect(await page.getByText("Er is niets op uw bestanden aan te merken.").count()).toBe(1);
  expect(bodies().filter((body) => body.includes("/uploads/"))).toEqual([]);
  await button(page, "Verstuur de levering").click();
  await page.getByRole("link", { name: /^Bekijk levering/ }).waitFor();
  // no peer or earlier delivery to differ from in that year; if a check asks all the same, a person answers
  if ((await heading(page, "De levering wacht op uw oordeel").count()) > 0) await accept(page, "Eerste levering.");
  await page.getByRole("link", { name: /^Bekijk levering/ }).click();
  await heading(page, /^Levering \d+: inschrijving van 99001$/).waitFor();
  await page.getByText("meegeteld").waitFor();
  await visitor.go("/leveringen");
  const row = page.getByRole("row", { name: /^inschrijving \d+ 99001 2022-2023/ });
  expect(await row.textContent()).toContain("meegeteld24240100,0%");
  // the file went nowhere: no name, no citizen number, no key of a source's own file
  const sent = bodies();
  expect(sent.some((body) => body.includes("reference;identifier;"))).toBe(true);
  expect(sent.some((body) => body.includes("/evaluate"))).toBe(true);
  expect(sent.filter((body) => body.includes(NAME) || /9999\d{5}/.test(body))).toEqual([]);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

async function accept(page: Page, reason: string): Promise<void> {
  await button(page, "Neem de levering aan").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("reden").fill(reason);
  await dialog.getByRole("button", { name: "Neem de levering aan" }).click();
  await heading(page, "Vragen over deze levering").waitFor({ state: "detached" });
}

test("a file with faults says what, where, why and what to do, with the name only on this screen", async () => {
  const visitor = await steward();
  const { page } = visitor;
  await prepare(page, { schoolYear: "2022-2023", pupils: 5, more: BROKEN_PUPILS });
  const rows = page.getByRole("table", { name: "Meldingen over de bestanden" }).getByRole("row");
  expect(await rows.nth(1).textContent()).toContain("De geboortedatum ontbreekt of bestaat niet");
  expect(await rows.nth(1).textContent()).toContain(NAME);
  expect(await rows.nth(2).textContent()).toContain("De sleutel lijkt een burgerservicenummer");
  const [report] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "Download het verslag (CSV)").click(),
  ]);
  const text = await (await report.createReadStream()).setEncoding("utf8").toArray();
  expect(text.join("")).toContain("geboortedatum");
  expect(text.join("")).not.toContain(NAME);
  await visitor.leave();
});

test("a delivery that lost most of its pupils waits for a person, who withdraws it with a reason", async () => {
  const visitor = await steward();
  const { page } = visitor;
  await prepare(page, { schoolYear: "2025-2026", pupils: 12 });
  await button(page, "Verstuur de levering").click();
  await heading(page, "De levering wacht op uw oordeel").waitFor();
  await page.getByText("Het aantal leerlingen wijkt sterk af").waitFor();
  expect(await barriers(page)).toEqual([]);
  await button(page, "Trek de levering in").first().click();
  await page.getByRole("dialog").getByLabel("reden").fill("Verkeerd bestand.");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Trek de levering in" }).click();
  await page
    .getByRole("row", { name: /ingetrokken/ })
    .first()
    .waitFor();
  await page.getByRole("link", { name: /^Bekijk levering/ }).click();
  await page.getByText("Verkeerd bestand.").waitFor();
  await visitor.leave();
});

test("when the connection is lost and the page closed, sending goes on where it was", async () => {
  const visitor = await steward();
  const { page } = visitor;
  await prepare(page, { schoolYear: "2021-2022", pupils: 20 });
  let arrived = 0;
  // the line goes down after the manifest and the first coded file
  await page.route("**/uploads/**", (route) => {
    const sends = route.request().method() === "PATCH";
    if (sends && ++arrived > 2) return route.abort("connectionreset");
    return arrived > 2 ? route.abort("connectionreset") : route.continue();
  });
  await button(page, "Verstuur de levering").click();
  await heading(page, "Het versturen is onderbroken").waitFor({ timeout: 40_000 });
  await page.unroute("**/uploads/**");
  await visitor.go("/leveringen");
  const files: string[] = [];
  page.on("request", (request) => request.method() === "PATCH" && files.push(request.url()));
  await button(page, "Verstuur verder").click();
  await page.getByRole("link", { name: /^Bekijk levering/ }).waitFor();
  // the two files that had arrived are not sent again
  expect(files).toHaveLength(1);
  await visitor.leave();
});

test("with the keyboard alone one prepares, and breaks off", async () => {
  const visitor = await steward();
  const { page } = visitor;
  await choose(page, { schoolYear: "2022-2023", pupils: 3 });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (words: string) => {
    for (let steps = 0; steps < 40 && (await focused()) !== words; steps++) await page.keyboard.press("Tab");
    expect(await focused()).toBe(words);
  };
  await tabTo("Bereid voor op deze computer");
  await page.keyboard.press("Enter");
  await heading(page, "Kijk de levering na").waitFor();
  await tabTo("Gooi deze levering weg");
  await page.keyboard.press("Enter");
  await button(page, "Kies bestanden").waitFor();
  await visitor.leave();
});

test.each([
  ["at a desk", DESK],
  ["on a phone", PHONE],
])("%s no step of delivering has a barrier that axe knows of, or scrolls sideways", async (_, viewport) => {
  const visitor = await steward(viewport);
  const { page } = visitor;
  const look = async () => {
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  };
  await look();
  await choose(page, { schoolYear: "2022-2023", pupils: 3, more: BROKEN_PUPILS });
  await look();
  await button(page, "Bereid voor op deze computer").click();
  await heading(page, "Kijk de levering na").waitFor();
  await look();
  for (const address of ["/leveringen/formaten", "/leveringen/formaten/edexml"]) {
    await visitor.go(address);
    await look();
  }
  await visitor.go("/leveringen");
  await page.locator('main tbody a[href^="/leveringen/"]').first().click();
  await heading(page, /^Levering \d+/).waitFor();
  await look();
  await visitor.leave();
});
