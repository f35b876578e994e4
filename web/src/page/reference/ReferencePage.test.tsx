// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

const rowOf = async (name: string) => {
  const cell = await screen.findByRole("rowheader", { name });
  return within(cell.closest("tr")!);
};

test("a count that DUO masked stands as its range, with the reason below", async () => {
  renderPage("/referentie?niveau=municipality");
  expect((await rowOf("Losser")).getByText("1 tot en met 4")).toBeDefined();
  expect((await rowOf("Enschede")).getByText("7.212")).toBeDefined();
  expect(screen.getByText(/^DUO schermt 1 tot en met 4 leerlingen af/)).toBeDefined();
});

test("what is searched for lands in the address and narrows the list", async () => {
  const { address } = renderPage("/referentie");
  await rowOf("Enschede");
  fireEvent.change(screen.getByLabelText("Zoek op naam of code"), { target: { value: "alm" } });
  await waitFor(() => expect(screen.queryByRole("rowheader", { name: "Enschede" })).toBeNull());
  expect(await rowOf("Almelo")).toBeDefined();
  expect(address()).toBe("/referentie?zoek=alm");
});

test("all counts of a place stand in one row, below what was counted", async () => {
  const counts = [
    { measure: "leerlingen", lower: 613, upper: 613 },
    { measure: "leerlingen-vavo", lower: 1, upper: 4 },
  ].map((one) => ({
    ...one,
    placeCode: "99ZA00",
    placeName: "Het Lyceum",
    referenceDate: "2024-10-01",
    sites: 1,
    source: "duo-vo",
  }));
  renderPage("/referentie?niveau=site", { monitor: { referenceCounts: counts } });
  const row = await rowOf("Het Lyceum");
  expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
    "99ZA00",
    "613",
    "1 tot en met 4",
    "1 oktober 2024",
    "DUO, leerlingen vo per vestiging",
  ]);
  expect(screen.getByRole("columnheader", { name: "leerlingen uitbesteed aan vavo" })).toBeDefined();
});

test("a monitor without reference counts says which command loads them", async () => {
  renderPage("/referentie", { monitor: { referenceCounts: [] } });
  expect(await screen.findByText("Er zijn nog geen referentiecijfers geladen.")).toBeDefined();
  expect(screen.getByText("pnpm monitor reference duo-vo <bestand.csv>").tagName).toBe("CODE");
});

test("a search without a hit asks to widen the search and not to load anything", async () => {
  renderPage("/referentie?zoek=nergens");
  expect(await screen.findByText("Niets gevonden. Maak de zoekvraag ruimer.")).toBeDefined();
  expect(screen.queryByText(/pnpm monitor/)).toBeNull();
});

test("a list that was cut off says so and leaves out the place that may be incomplete", async () => {
  const counts = Array.from({ length: 200 }, (_, at) => ({
    placeCode: `99${String(at).padStart(3, "0")}`,
    placeName: `School ${at}`,
    measure: "leerlingen",
    referenceDate: "2024-10-01",
    lower: 10,
    upper: 10,
    sites: 1,
    source: "duo-vo",
  }));
  renderPage("/referentie?niveau=site", { monitor: { referenceCounts: counts } });
  expect(await screen.findByText(/^U ziet alleen het begin van de lijst/)).toBeDefined();
  expect(screen.getAllByRole("rowheader")).toHaveLength(199);
});
