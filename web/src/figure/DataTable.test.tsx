// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeAll, expect, test } from "vitest";
import { anObservation, withoutValue } from "../graphql/observation.fixture.ts";
import { startTexts } from "../language/i18n.ts";
import { DataTable } from "./DataTable.tsx";
import { figure, number, type TableTwin, text } from "./table-twin.ts";

beforeAll(startTexts);
afterEach(cleanup);

const row = (name: string, own: boolean, ...cells: TableTwin["rows"][number]["cells"]) => ({
  key: name,
  own,
  unit: "percent" as const,
  reference: "2025-2026",
  cells: [text(name, { to: `/regio/${name}`, ...(own ? {} : { mark: "†" }) }), ...cells],
});
const table: TableTwin = {
  caption: "Leerlingen met jeugdhulp per regio",
  columns: [
    { key: "region", heading: "regio" },
    { key: "value", heading: "waarde", numeric: true },
    { key: "lower", heading: "ondergrens", numeric: true },
  ],
  rows: [
    row("Twente", true, figure(anObservation(), "percent"), number(9.8, "percent")),
    row("Almere", false, figure(withoutValue("NOT_DELIVERED"), "percent"), number(null, "percent")),
  ],
};

const show = () => {
  render(
    <MemoryRouter>
      <DataTable table={table} />
    </MemoryRouter>,
  );
  return screen.getByRole("table", { name: table.caption });
};

test("each row is named by its first cell, and each column by its heading", () => {
  const shown = within(show());
  expect(shown.getAllByRole("columnheader").map((one) => one.textContent)).toEqual(["regio", "waarde", "ondergrens"]);
  expect(shown.getAllByRole("rowheader").map((one) => one.textContent)).toEqual(["Twente", "Almere†"]);
});

test("the name of a place leads to its page", () => {
  expect(within(show()).getByRole("link", { name: "Almere" }).getAttribute("href")).toBe("/regio/Almere");
});

test("a figure that is not there is said in words; a bound that cannot exist is a dash and never empty", () => {
  const cells = within(show()).getAllByRole("cell");
  expect(cells.map((one) => one.textContent)).toEqual(["10,4", "9,8", "niet geleverd", "–"]);
});

test("only the own row is marked", () => {
  const rows = within(show()).getAllByRole("row");
  expect(rows.filter((one) => one.className.includes("row--own")).map((one) => one.textContent)).toEqual([
    "Twente10,49,8",
  ]);
});

test("a wide table can be reached and scrolled by keyboard", () => {
  show();
  expect(screen.getByRole("region", { name: "Tabel: Leerlingen met jeugdhulp per regio" }).tabIndex).toBe(0);
});
