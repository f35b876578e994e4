// @vitest-environment jsdom
import { HEADLINES } from "@monitor/schema/indicators";
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { anObservation } from "../../graphql/observation.fixture.ts";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../session/session.fixture.ts";

afterEach(cleanup);

test("a verbinder sees the own region beside the year before and beside the other regions", async () => {
  renderPage("/");
  expect(await screen.findByText("U kijkt als verbinder, voor Twente.")).toBeDefined();
  const table = await screen.findByRole("table", { name: "Twente: de cijfers van 2025-2026" });
  expect(within(table).getAllByRole("rowheader")).toHaveLength(HEADLINES.length);
  expect(within(table).getByRole("columnheader", { name: "vergeleken met de andere regio’s" })).toBeDefined();
});

test("what demonstrably changed stands in a sentence above the figures", async () => {
  const observations = [
    anObservation({ value: 14, lower: 13, upper: 15 }),
    anObservation({ period: "2024-2025", value: 10, lower: 9, upper: 11 }),
  ];
  const area = { code: "IR-TWENTE", kind: "inspirationRegion", name: "Twente", certain: true, observations };
  renderPage("/", { monitor: { area } });
  expect(await screen.findByText("Leerlingen met jeugdhulp: van 10,0% naar 14,0%")).toBeDefined();
});

test("a municipality is held against its region", async () => {
  const areas = [{ code: "0153", kind: "municipality" as const, name: "Enschede" }];
  renderPage("/", { viewer: aViewer({ role: "municipality", name: "Gemeente Enschede", scope: ["0153"], areas }) });
  expect(await screen.findByRole("columnheader", { name: "vergeleken met regio Twente" })).toBeDefined();
});

test("a data steward without a place sees the regions and the way to the deliveries", async () => {
  renderPage("/", { viewer: aViewer({ role: "steward", name: "Databeheerder", region: null, areas: [] }) });
  expect(await screen.findByRole("table", { name: "De elf regio’s in 2025-2026" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Leveringen bekijken" }).getAttribute("href")).toBe("/leveringen");
});

test("an empty monitor says that there is no release yet", async () => {
  renderPage("/", { monitor: { releases: [] } });
  expect(await screen.findByRole("heading", { name: "Er is nog geen uitgave" })).toBeDefined();
});

const steward = aViewer({ role: "steward", name: "Databeheerder", region: null, areas: [] });

test("a data steward reads at once whether the last delivery arrived and what was rejected", async () => {
  renderPage("/", { viewer: steward });
  const said = await screen.findByText(/^Laatste levering: inschrijving van 99001/);
  expect(said.textContent).toContain("ontvangen op 2 oktober 2026");
  expect(said.textContent).toContain("1.204 regels gelezen, 4 afgekeurd, 12 niet gekoppeld.");
});

test("a delivery that waits for a judgement is one click away", async () => {
  renderPage("/", { viewer: steward });
  const waiting = await screen.findByRole("link", { name: "1 levering wacht op uw oordeel" });
  expect(waiting.getAttribute("href")).toBe("/leveringen/3");
});

test("a data steward who delivered nothing yet is told so", async () => {
  renderPage("/", { viewer: steward, monitor: { deliveries: [] } });
  expect(await screen.findByText("Er is nog niets geleverd.")).toBeDefined();
});

test("who delivers nothing is not bothered with deliveries", async () => {
  renderPage("/");
  await screen.findByRole("table", { name: "Twente: de cijfers van 2025-2026" });
  expect(screen.queryByText(/Laatste levering/)).toBeNull();
});

test("each figure of the start page has its date or period", async () => {
  renderPage("/");
  expect(await screen.findByText("Leerlingen: peildatum 1 oktober.")).toBeDefined();
  expect(screen.getByText(/Gemiste lestijd.*: heel het schooljaar\.$/)).toBeDefined();
});
