import { afterAll, describe, expect, test } from "vitest";
import { closeBrowser, DESK, PHONE, visit } from "../kit/visitor.ts";

afterAll(closeBrowser);

describe.each([
  ["at a desk", DESK],
  ["on a phone", PHONE],
])("%s", (_, viewport) => {
  test("one goes by theme to a figure and finds its boundary and a worked example, without scrolling sideways", async () => {
    const visitor = await visit(viewport);
    const { page } = visitor;
    await visitor.signIn(/Verbinder/);
    await visitor.go("/begrippen");
    const theme = page.getByRole("list", { name: "Verzuim en thuiszitten" });
    await theme.getByRole("link", { name: "Thuiszitters", exact: true }).click();
    await page.waitForURL(/\/begrippen#thuiszitters$/);
    const concept = page.getByRole("region", { name: "Thuiszitters", exact: true });
    await concept.getByText(/^20 schooldagen achter elkaar telt niet, 21 wel/).waitFor();
    // the address changes first, then the page goes there
    await page.waitForFunction(() => {
      const { top } = document.querySelector("section[id='thuiszitters'] h3")!.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });

    const counted = concept.getByText("gemeente Enschede", { exact: true });
    expect(await counted.isVisible()).toBe(false);
    await concept.getByText(/^Rekenvoorbeeld/).click();
    await counted.waitFor();
    const row = concept.getByRole("row").filter({ has: page.getByText("gemeente Enschede", { exact: true }) });
    expect(await row.textContent()).toBe("gemeente Enschede4 van 15");
    await concept.getByText("ongeoorloofd: 21 dagen vanaf 1 september 2025", { exact: true }).waitFor();

    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.scrollX]);
    expect(widths[0]).toBeLessThanOrEqual(viewport.width);
    expect(widths[1]).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
