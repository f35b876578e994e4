// @vitest-environment jsdom
import { INDICATORS } from "@monitor/schema/indicators";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

test("each indicator of the catalogue has a place of its own that other pages link to", async () => {
  const { container } = renderPage("/begrippen");
  await screen.findByRole("heading", { level: 1, name: "Begrippen" });
  for (const { code, label, definition } of INDICATORS) {
    expect(container.querySelector(`section[id="${code}"] h2`)?.textContent).toBe(label.nl);
    expect(screen.getByText(definition.nl)).toBeDefined();
  }
});

test("each state of a figure is shown as it looks, with how to read it", async () => {
  renderPage("/begrippen");
  expect(
    await screen.findByText("Te weinig leerlingen: dit cijfer wordt pas getoond vanaf tien leerlingen."),
  ).toBeDefined();
  expect(screen.getByText("te weinig leerlingen")).toBeDefined();
});
