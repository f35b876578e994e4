// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../session/session.fixture.ts";

afterEach(cleanup);

test("from a region one goes down to its municipalities, alliances and schools", async () => {
  renderPage("/regio/IR-TWENTE");
  await screen.findByRole("heading", { level: 1, name: "Regio Twente" });
  const target = (name: string) => screen.getAllByRole("link", { name })[0]!.getAttribute("href");
  expect(target("Almelo")).toBe("/gemeente/0141");
  expect(target("VO2301")).toBe("/samenwerkingsverband/VO2301");
  expect(target("De Berk")).toBe("/school/99AA00");
});

test("the list of schools is narrowed by what is typed", async () => {
  const { address } = renderPage("/gemeente/0153");
  const table = await screen.findByRole("table", { name: "Scholen, op naam" });
  expect(within(table).getAllByRole("rowheader")).toHaveLength(2);
  fireEvent.change(screen.getByLabelText("Zoek op naam, plaats of code"), { target: { value: "wilg" } });
  await waitFor(() => expect(screen.getByText("1 school")).toBeDefined());
  expect(address()).toBe("/gemeente/0153?zoek=wilg");
});

test("an area that does not exist is not found", async () => {
  renderPage("/regio/IR-NERGENS");
  expect(await screen.findByRole("heading", { name: "Deze pagina is er niet" })).toBeDefined();
});

test("a region sums up its municipalities, alliances and schools", async () => {
  renderPage("/regio/IR-TWENTE");
  expect(await screen.findByText(/^2 gemeenten, 2 samenwerkingsverbanden, 3 schoolvestigingen\.$/)).toBeDefined();
});

test("one of something is said in the singular", async () => {
  renderPage("/gemeente/0141");
  expect(await screen.findByText(/^1 samenwerkingsverband, 1 schoolvestiging\.$/)).toBeDefined();
});

test("schools that one may not see are not told as zero schools", async () => {
  renderPage("/regio/IR-ALMERE");
  expect(await screen.findByText(/^U ziet hier geen scholen\./)).toBeDefined();
  expect(document.querySelector("main")!.textContent).not.toMatch(
    /\b0 (gemeente|samenwerkingsverband|schoolvestiging)/,
  );
});

test("below the figures it is said why one of them is not there, for who cannot point at it", async () => {
  renderPage("/regio/IR-ALMERE");
  const notes = await screen.findByRole("list", { name: "Waarom een cijfer er niet is" });
  const said = within(notes).getAllByRole("listitem");
  expect(said.map((one) => one.textContent)).toContain(
    "Niet geleverd: niet alle bronnen voor dit cijfer hebben over deze periode geleverd.",
  );
});

test("from a municipality one goes on to its schools side by side", async () => {
  renderPage("/gemeente/0153");
  const link = await screen.findByRole("link", { name: "Welke van uw scholen vallen op?" });
  expect(link.getAttribute("href")).toBe("/scholen?gemeente=0153");
});

test("who has no schools of its own is not sent to an empty list of schools", async () => {
  renderPage("/gemeente/0153", { viewer: aViewer({ role: "administrator", region: null, areas: [] }) });
  await screen.findByRole("table", { name: "Scholen, op naam" });
  expect(screen.queryByRole("link", { name: "Welke van uw scholen vallen op?" })).toBeNull();
});
