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
