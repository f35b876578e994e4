// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { anObservation } from "../../graphql/observation.fixture.ts";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

const place = { code: "IR-TWENTE", kind: "inspirationRegion", name: "Twente", certain: true };
const school = (observations: object[], region: object | null = null) => ({
  code: "99AA00",
  name: "De Berk",
  schoolType: "bao",
  place: "Enschede",
  demo: true,
  municipality: { ...place, code: "0153", kind: "municipality", name: "Enschede" },
  alliance: null,
  region,
  observations,
});
const lineOf = async (name: string) => {
  const link = await screen.findByRole("link", { name });
  return within(link.closest("li")!);
};

test("a masked figure is shown as text with its reason, never as a number", async () => {
  renderPage("/school/99AA00");
  const line = await lineOf("Thuiszitters");
  expect(line.getByText("afgeschermd")).toBeDefined();
  expect(line.getByText(/^Afgeschermd: het gaat om te weinig leerlingen/)).toBeDefined();
});

test("a school that is demonstrably above its region is called higher", async () => {
  const region = {
    ...place,
    observations: ({ breakdown }: { breakdown?: string }) =>
      breakdown ? [] : [anObservation({ lower: 9, value: 10, upper: 11 })],
  };
  const observations = [anObservation({ lower: 20, value: 25, upper: 30 })];
  renderPage("/school/99AA00", { monitor: { schoolSite: school(observations, region) } });
  const line = await lineOf("Leerlingen met jeugdhulp");
  expect(line.getByText("hoger dan de regio")).toBeDefined();
  expect(line.getByText("25,0%")).toBeDefined();
});

test("a school whose figures one may not see says so instead of calling them undelivered", async () => {
  renderPage("/school/99AA00", { monitor: { schoolSite: school([]) } });
  expect(await screen.findByText(/^U hebt geen recht om de cijfers/)).toBeDefined();
  expect(screen.queryByText("niet geleverd")).toBeNull();
});

test("a school that does not exist leads back to the start page", async () => {
  renderPage("/school/99ZZ99");
  expect(await screen.findByRole("heading", { name: "Deze pagina is er niet" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Naar de startpagina" })).toBeDefined();
});

test("the table of the profile holds the same indicators in the same order", async () => {
  renderPage("/school/99AA00?toon-profiel=tabel");
  const table = await screen.findByRole("table", { name: /De Berk naast de regio/ });
  const names = within(table).getAllByRole("rowheader");
  expect(names.map((cell) => cell.textContent)).toEqual([
    "Leerlingen",
    "Leerlingen met jeugdhulp",
    "Zorgaanbieders",
    "Gemiste lestijd",
    "16 uur verzuim in vier weken",
    "Thuiszitters",
  ]);
});
