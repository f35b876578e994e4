// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ACCEPTED } from "../../monitor-fixture/deliveries.fixture.ts";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../session/session.fixture.ts";

afterEach(cleanup);

const viewer = aViewer({
  role: "steward",
  name: "Databeheerder van bestuur 99001",
  scope: ["99001"],
  region: null,
  areas: [],
});
const table = () => screen.findByRole("table", { name: "Leveringen, nieuwste eerst" });

test("a data steward sees of each delivery its state, how many rows came in and which share is linked", async () => {
  renderPage("/leveringen", { viewer });
  const row = within(await table()).getByRole("row", { name: /inschrijving 2/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["99001", "2025-2026", "meegeteld", "1.204", "1.200", "4", "99,0%", "1 augustus 2026"]);
  expect(within(row).getByRole("link", { name: "inschrijving 2" }).getAttribute("href")).toBe("/leveringen/2");
});

test("a delivery that waits for a person and one that was replaced are called so", async () => {
  renderPage("/leveringen", { viewer });
  expect(within(await table()).getByText("wacht op uw oordeel")).toBeDefined();
  expect(within(await table()).getByText("vervangen")).toBeDefined();
});

test("the history shows one kind when asked, and the address remembers which", async () => {
  const { address } = renderPage("/leveringen", { viewer });
  await table();
  fireEvent.click(screen.getByRole("button", { name: "verzuim" }));
  expect(await screen.findByText("Er is nog niets geleverd.")).toBeDefined();
  expect(address()).toBe("/leveringen?soort=attendance");
});

test("an unknown kind keeps its own word", async () => {
  renderPage("/leveringen", { viewer, monitor: { deliveries: [{ ...ACCEPTED, id: "9", kind: "toets" }] } });
  expect(within(await table()).getByRole("link", { name: "toets 9" })).toBeDefined();
});

test("a data steward reads per source and area how much is linked, and how much of it is known as a pupil", async () => {
  renderPage("/leveringen", { viewer });
  const quality = await screen.findByRole("table", { name: "Kwaliteit van de koppeling per bron en gebied" });
  const care = within(quality).getByRole("row", { name: /jeugdhulp/ });
  const words = within(care)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(words).toEqual(["jeugdhulp", "2025-2026", "200", "10", "95,0%", "85,0%"]);
});

test("before anything is chosen the page says what leaves this computer and what does not", async () => {
  renderPage("/leveringen", { viewer });
  const stays = (await screen.findByRole("heading", { name: "Wat blijft op deze computer" })).parentElement!;
  expect(stays.textContent).toContain("burgerservicenummers");
  const leaves = screen.getByRole("heading", { name: "Wat naar de monitor gaat" }).parentElement!;
  expect(leaves.textContent).toContain("pas nadat u het verslag hebt nagekeken");
});

test("who delivers nothing gets no place to drop files", async () => {
  renderPage("/leveringen", { monitor: { deliveries: [] } });
  expect(await screen.findByText("Er is nog niets geleverd.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Kies bestanden" })).toBeNull();
});
