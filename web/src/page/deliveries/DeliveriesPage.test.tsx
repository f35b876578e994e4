// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../session/session.fixture.ts";

afterEach(cleanup);

const viewer = aViewer({ role: "steward", name: "Databeheerder van bestuur 99001", region: null, areas: [] });

test("a data steward sees how many rows were read, delivered, rejected and not linked", async () => {
  renderPage("/leveringen", { viewer });
  const table = await screen.findByRole("table", { name: "Leveringen, nieuwste eerst" });
  const cells = within(table).getAllByRole("cell");
  expect(cells.slice(-5).map((cell) => cell.textContent)).toEqual(["meegeteld", "1.204", "1.200", "4", "12"]);
});

test("without deliveries the page says so", async () => {
  renderPage("/leveringen", { viewer, monitor: { deliveries: [] } });
  expect(await screen.findByText("Er zijn geen leveringen die u mag zien.")).toBeDefined();
});
