// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { renderPage } from "../monitor-fixture/render-page.fixture.tsx";

afterEach(cleanup);

const names = () =>
  within(screen.getByRole("table", { name: "Scholen, op naam" }))
    .getAllByRole("rowheader")
    .map((one) => one.textContent);

test("the schools of a region are narrowed by type and municipality, and the address keeps both", async () => {
  const { address } = renderPage("/regio/IR-TWENTE");
  fireEvent.change(await screen.findByLabelText("Gemeente"), { target: { value: "0153" } });
  expect(names()).toEqual(["De Berk", "De Wilg"]);
  fireEvent.change(screen.getByLabelText("Schoolsoort"), { target: { value: "sbo" } });
  expect(names()).toEqual(["De Wilg"]);
  expect(address()).toBe("/regio/IR-TWENTE?gemeente=0153&soort=sbo");
});

test("where all schools stand in one municipality there is nothing to choose", async () => {
  renderPage("/gemeente/0153");
  await screen.findByLabelText("Schoolsoort");
  expect(screen.queryByLabelText("Gemeente")).toBeNull();
});

test("an address that asks for what does not occur shows all schools instead of none", async () => {
  renderPage("/regio/IR-TWENTE?soort=vso&gemeente=9999");
  await screen.findByRole("table", { name: "Scholen, op naam" });
  expect(names()).toHaveLength(3);
});
