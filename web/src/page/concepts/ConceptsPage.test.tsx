// @vitest-environment jsdom
import { INDICATORS } from "@monitor/schema/indicators";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

test("each indicator of the catalogue has a place of its own that other pages link to", async () => {
  const { container } = renderPage("/begrippen");
  await screen.findByRole("heading", { level: 1, name: "Begrippen" });
  for (const { code, label, definition } of INDICATORS) {
    expect(container.querySelector(`section[id="${code}"] h3`)?.textContent).toBe(label.nl);
    expect(screen.getByText(definition.nl)).toBeDefined();
  }
});

test("one goes by theme to a figure, and finds there where its boundary lies and what to mind", async () => {
  renderPage("/begrippen");
  const list = await screen.findByRole("list", { name: "Verzuim en thuiszitten" });
  const link = within(list).getByRole("link", { name: "16 uur verzuim in vier weken" });
  expect(link.getAttribute("href")).toMatch(/#sixteen-hours$/);
  const concept = screen.getByRole("region", { name: "16 uur verzuim in vier weken" });
  expect(within(concept).getByText(/^Precies 16 uur telt mee/)).toBeDefined();
  expect(within(concept).getByText(/^De monitor rekent in minuten/)).toBeDefined();
  expect(within(concept).getByText("Hoger betekent een zwaardere opgave.")).toBeDefined();
});

test("a figure that no region has does not lead to the regions", async () => {
  renderPage("/begrippen");
  const concept = await screen.findByRole("region", { name: "Schoolweging" });
  expect(within(concept).queryByRole("link")).toBeNull();
});

test("a worked example is shown as two tables: its pupils, and what is counted", async () => {
  const { container } = renderPage("/begrippen");
  await screen.findByRole("heading", { level: 1, name: "Begrippen" });
  const example = container.querySelector("section[id='thuiszitters'] details")!;
  expect(example.textContent).toContain("ongeoorloofd: 20 dagen vanaf 1 september 2025");
  expect(example.textContent).toContain("gemeente Enschede, leerlingen op school in het gebied2 van 14");
});

test("each state of a figure is shown as it looks, with how to read it", async () => {
  renderPage("/begrippen");
  expect(
    await screen.findByText("Te weinig leerlingen: dit cijfer wordt pas getoond vanaf tien leerlingen."),
  ).toBeDefined();
  expect(screen.getByText("te weinig leerlingen")).toBeDefined();
});
