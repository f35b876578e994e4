import { afterAll, expect, test } from "vitest";
import { closeBrowser, visit } from "../kit/visitor.ts";

afterAll(closeBrowser);

const ROLES = [
  /Verbinder/,
  /Samenwerkingsverband primair/,
  /Samenwerkingsverband voortgezet/,
  /Gemeente/,
  /School Demo/,
  /Zorgaanbieder/,
  /Databeheerder van bestuur/,
  /Databeheerder van gemeente/,
  /Beheerder van de monitor/,
];

test.each(ROLES)(
  "%s signs in, finds a start page without errors, and the ribbon that data are invented",
  async (role) => {
    const visitor = await visit();
    await visitor.signIn(role);
    expect(await visitor.page.locator("body").textContent()).toContain("Voorbeelddata");
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  },
);

test("a data steward sees the own deliveries with what was left out, and nobody else's", async () => {
  const visitor = await visit();
  await visitor.signIn(/Databeheerder/);
  await visitor.go("/leveringen");
  const organisations = await visitor.page
    .getByRole("table", { name: "Leveringen, nieuwste eerst" })
    .locator("tbody tr")
    .allInnerTexts();
  expect(organisations.length).toBeGreaterThanOrEqual(6);
  expect(organisations.every((row) => row.includes("99001") || /\b99\d{3}\b/.test(row))).toBe(true);
  await visitor.leave();
});

test("after signing out nothing is left to see", async () => {
  const visitor = await visit();
  await visitor.signIn(/Verbinder/);
  await visitor.page.getByRole("button", { name: /Afmelden/ }).click();
  await visitor.page.waitForURL(/\/aanmelden/);
  await visitor.page.goto("/regios");
  await visitor.page.waitForURL(/\/aanmelden/);
  await visitor.leave();
});
