// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../monitor-fixture/render-page.fixture.tsx";

vi.mock("./Chart.tsx", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

afterEach(cleanup);

test("when the drawing cannot be fetched the words and the table are still there", async () => {
  renderPage("/regios");
  expect(
    await screen.findAllByText("De grafiek kon niet worden geladen. De tabel geeft dezelfde cijfers."),
  ).toHaveLength(2);
  expect(screen.getByRole("complementary", { name: "In woorden" })).toBeDefined();
  expect(screen.getAllByRole("button", { name: "Tabel" })).toHaveLength(2);
});
