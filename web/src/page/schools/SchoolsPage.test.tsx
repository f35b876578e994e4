// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../session/session.fixture.ts";

afterEach(cleanup);

const schoolsIn = async (name: RegExp) => {
  const table = await screen.findByRole("table", { name });
  return within(table)
    .getAllByRole("rowheader")
    .map((cell) => cell.textContent);
};

test("each school of the area stands with its figure, its unit and the verdict in words", async () => {
  renderPage("/scholen");
  const table = await screen.findByRole("table", { name: "Leerlingen met jeugdhulp per school" });
  expect(screen.getByText("%, heel het schooljaar 2025-2026")).toBeDefined();
  const headings = within(table).getAllByRole("columnheader");
  expect(headings.map((one) => one.textContent)).toContain("tegenover zelfde soort");
  expect(within(table).getAllByRole("rowheader")).toHaveLength(3);
});

test("which schools stand out is said in a sentence, together with chance", async () => {
  renderPage("/scholen");
  const said = await screen.findByText(/Te vergelijken: 2 van de 3\./);
  expect(said.textContent).toMatch(/aantoonbaar/);
});

test("another figure and year land in the address, and follow to the profile of a school", async () => {
  const { address } = renderPage("/scholen?jaar=2024-2025");
  fireEvent.change(await screen.findByLabelText("Cijfer"), { target: { value: "absence-rate" } });
  await schoolsIn(/Gemiste lestijd per school/);
  expect(address()).toBe("/scholen?jaar=2024-2025&cijfer=absence-rate");
  expect(screen.getByRole("link", { name: "De Berk" }).getAttribute("href")).toBe("/school/99AA00?jaar=2024-2025");
});

test("thuiszitters of schools are shown without a verdict, and it says why", async () => {
  renderPage("/scholen?cijfer=thuiszitters");
  expect(await screen.findByText(/^Niet te vergelijken met de regio: die telt wie er woont/)).toBeDefined();
  expect(await schoolsIn(/Thuiszitters per school/)).toEqual(["De Berk", "De Wilg", "Het Twents Lyceum"]);
});

test("numbers of pupils are no ground to call a school high or low", async () => {
  renderPage("/scholen?cijfer=pupils");
  expect(await screen.findByText(/^Aantallen groeien met de school/)).toBeDefined();
});

test("a search that finds no school says so instead of showing an empty table", async () => {
  renderPage("/scholen?zoek=bestaat-niet");
  expect(await screen.findAllByText("Niets gevonden. Maak de zoekvraag ruimer.")).not.toHaveLength(0);
  expect(screen.queryByRole("table")).toBeNull();
});

test("a school sees itself alone, without lists to choose from", async () => {
  const sites = [{ code: "99AA00", name: "De Berk", schoolType: "bao" }];
  renderPage("/scholen", { viewer: aViewer({ role: "school", areas: [], sites, scope: ["99AA00"] }) });
  expect(await schoolsIn(/per school/)).toEqual(["De Berk"]);
  expect(screen.queryByLabelText("Gemeente")).toBeNull();
});

test("a viewer without schools is told so", async () => {
  renderPage("/scholen", { viewer: aViewer({ areas: [], sites: [] }) });
  expect(await screen.findByText("In uw gebied staan geen schoolvestigingen.")).toBeDefined();
});

test("when no school can be compared that is said, and not that none stands out", async () => {
  renderPage("/scholen?soort=sbo");
  expect(await screen.findByText(/^Geen van deze scholen is te vergelijken/)).toBeDefined();
  expect(screen.queryByText(/Geen enkele school wijkt/)).toBeNull();
});
