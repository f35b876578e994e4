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

test("without deliveries the page says so, and which commands deliver", async () => {
  renderPage("/leveringen", { viewer, monitor: { deliveries: [] } });
  expect(await screen.findByText(/^Er is nog niets geleverd\./)).toBeDefined();
  expect(screen.getByText("pnpm monitor prepare --help").tagName).toBe("CODE");
});

test("a steward reads below the table what not linked means", async () => {
  renderPage("/leveringen", { viewer });
  expect(await screen.findByText(/^Niet gekoppeld: deze regels zijn ontvangen/)).toBeDefined();
});

test("a delivery that a later one replaced is called replaced, and an unknown kind keeps its own word", async () => {
  const delivery = {
    id: "9",
    kind: "toets",
    organisation: "99002",
    periodFrom: "2024-08-01",
    periodTo: "2025-07-31",
    format: "csv",
    status: "superseded",
    receivedAt: "2025-08-01T09:00:00Z",
    read: 1,
    delivered: 1,
    rejected: 0,
    unlinked: 0,
  };
  renderPage("/leveringen", { viewer, monitor: { deliveries: [delivery] } });
  const table = await screen.findByRole("table", { name: "Leveringen, nieuwste eerst" });
  expect(within(table).getByText("vervangen")).toBeDefined();
  expect(within(table).getByText("toets")).toBeDefined();
});
