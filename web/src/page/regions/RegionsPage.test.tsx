// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

const tableOf = async (name: RegExp) => screen.findByRole("table", { name });
const firstColumn = (table: HTMLElement) =>
  within(table)
    .getAllByRole("rowheader")
    .map((cell) => cell.textContent);

test("an address with a figure, a school year and a table shows exactly that", async () => {
  renderPage("/regios?cijfer=absence-rate&jaar=2024-2025&toon-regios=tabel");
  const table = await tableOf(/Gemiste lestijd per regio.*2024-2025/);
  expect(firstColumn(table)).toHaveLength(11);
});

test("another figure is chosen in the list and lands in the address", async () => {
  const { address } = renderPage("/regios");
  const list = await screen.findByLabelText("Cijfer");
  fireEvent.change(list, { target: { value: "thuiszitters" } });
  await screen.findByRole("heading", { name: "Thuiszitters per regio" });
  expect(address()).toBe("/regios?cijfer=thuiszitters");
});

test("regions without a figure stand last in the table and say why", async () => {
  renderPage("/regios?toon-regios=tabel");
  const table = await tableOf(/Leerlingen met jeugdhulp per regio/);
  const rows = within(table).getAllByRole("row").slice(-2);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Almereniet geleverd/),
    expect.stringMatching(/^Foodvalley†afgeschermd/),
  ]);
});

test("what the chart draws is also said, in the order of the table", async () => {
  renderPage("/regios");
  const chart = await screen.findByRole("img", { name: /^Leerlingen met jeugdhulp per regio\. / });
  const said = chart.getAttribute("aria-label") ?? "";
  fireEvent.click(screen.getAllByRole("button", { name: "Tabel" })[0]!);
  const order = firstColumn(await tableOf(/Leerlingen met jeugdhulp per regio/)).map((name) => name?.replace("†", ""));
  const places = order.map((name) => said.indexOf(`${name}:`));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("the own region stands in words before the highest and the lowest", async () => {
  renderPage("/regios");
  const words = await screen.findByRole("complementary", { name: "In woorden" });
  const terms = within(words).getAllByRole("term");
  expect(terms.map((term) => term.textContent)).toEqual(["Uw regio", "Hoogst", "Laagst", "Zonder cijfer"]);
});

test("who has no figure is named, by the reason why", async () => {
  renderPage("/regios");
  const words = await screen.findByRole("complementary", { name: "In woorden" });
  const said = within(words).getAllByRole("definition").slice(-2);
  expect(said.map((one) => one.textContent)).toEqual(["niet geleverd: Almere", "afgeschermd: Foodvalley"]);
});

test("an uncertain membership is explained below the figure", async () => {
  renderPage("/regios");
  expect(await screen.findByText(/^† Het is niet zeker/)).toBeDefined();
});

test("figures of one school type are fetched when asked for", async () => {
  renderPage("/regios?soort=sbo&toon-regios=tabel");
  const table = await tableOf(/speciaal basisonderwijs/);
  const shares = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => Number(within(row).getAllByRole("cell")[0]!.textContent!.replace(",", ".")));
  expect(Math.min(...shares)).toBeGreaterThan(30);
});

test("demo data says on the page that it is no real data", async () => {
  renderPage("/regios");
  expect(await screen.findByText("Voorbeelddata: geen echte cijfers")).toBeDefined();
});
