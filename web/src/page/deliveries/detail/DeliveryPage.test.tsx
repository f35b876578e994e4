// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { GraphQLError } from "graphql";
import { afterEach, beforeAll, expect, test } from "vitest";
import { ACCEPTED, HELD } from "../../../monitor-fixture/deliveries.fixture.ts";
import { renderPage } from "../../../monitor-fixture/render-page.fixture.tsx";
import { aViewer } from "../../../session/session.fixture.ts";

const viewer = aViewer({ role: "steward", scope: ["99001"], region: null, areas: [] });

beforeAll(() => {
  // jsdom knows no dialogs
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(cleanup);

/** A monitor that keeps what is decided about one delivery. */
function deciding(start: object) {
  const asked: object[] = [];
  const state = { ...start } as Record<string, unknown>;
  const decide = (status: string) => (words: object) => {
    asked.push(words);
    state.status = status;
    return state;
  };
  const monitor = {
    delivery: () => state,
    acceptDelivery: decide("accepted"),
    withdrawDelivery: decide("withdrawn"),
    restoreDelivery: (words: object) => {
      asked.push(words);
      return { ...state, id: "12" };
    },
  };
  return { asked, monitor };
}

/** Opens the dialog of a decision, writes a reason and decides. */
async function decide(button: string, reason: string) {
  fireEvent.click(await screen.findByRole("button", { name: button }));
  const dialog = screen.getAllByRole("dialog").find((one) => within(one).queryByRole("heading", { name: button }))!;
  fireEvent.change(within(dialog).getByLabelText("reden"), { target: { value: reason } });
  fireEvent.click(within(dialog).getByRole("button", { name: button }));
  return dialog;
}

test("a delivery that is held asks its questions in plain words, and what is no question stands apart", async () => {
  renderPage("/leveringen/3", { viewer });
  const questions = (await screen.findByRole("heading", { name: "Vragen over deze levering" })).parentElement!;
  expect(questions.textContent).toContain("Nu 590 leerlingen, vorige keer 1.190.");
  expect(questions.textContent).toContain("Kijk of het bestand volledig is.");
  expect(questions.textContent).not.toContain("Geboortemaand");
  expect(screen.getByText("Bij 2 leerlingen ontbreekt de geboortemaand.")).toBeDefined();
});

test("somebody accepts a held delivery with a reason, and the questions are gone", async () => {
  const { asked, monitor } = deciding(HELD);
  renderPage("/leveringen/3", { viewer, monitor });
  await decide("Neem de levering aan", "De school is gesplitst.");
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Vragen over deze levering" })).toBeNull());
  expect(asked).toEqual([{ id: "3", reason: "De school is gesplitst." }]);
});

test("without a reason nothing is decided", async () => {
  const { asked, monitor } = deciding(ACCEPTED);
  renderPage("/leveringen/2", { viewer, monitor });
  const dialog = await decide("Trek de levering in", "   ");
  expect(within(dialog).getByText("Schrijf een reden.")).toBeDefined();
  expect(asked).toEqual([]);
});

test("a replaced delivery can be restored, which leads to the new delivery", async () => {
  const { asked, monitor } = deciding({ ...ACCEPTED, status: "superseded" });
  const { address } = renderPage("/leveringen/1", { viewer, monitor });
  await decide("Zet de levering terug", "De nieuwe was fout.");
  await waitFor(() => expect(address()).toBe("/leveringen/12"));
  expect(asked).toHaveLength(1);
});

test("when the monitor refuses, the page says why and how to mend it, and keeps the reason", async () => {
  const { monitor } = deciding(HELD);
  const acceptDelivery = () => {
    throw new GraphQLError("De bestanden zijn er niet meer.", {
      extensions: { code: "REFUSED", remedy: "Lever opnieuw." },
    });
  };
  renderPage("/leveringen/3", { viewer, monitor: { ...monitor, acceptDelivery } });
  const dialog = await decide("Neem de levering aan", "Klopt zo.");
  expect(await within(dialog).findByText(/De bestanden zijn er niet meer\./)).toBeDefined();
  expect(within(dialog).getByText("Lever opnieuw.")).toBeDefined();
  expect((within(dialog).getByLabelText("reden") as HTMLTextAreaElement).value).toBe("Klopt zo.");
});

test("a delivery stands beside the one before it, and unchanged numbers can be left out", async () => {
  renderPage("/leveringen/2", { viewer });
  const table = await screen.findByRole("table", { name: "Aantallen in deze en de vorige levering" });
  expect(within(table).getByRole("row", { name: "leerlingen 99AA00 1.190 1.200 +10 (+1%)" })).toBeDefined();
  fireEvent.click(screen.getByRole("checkbox", { name: "Alleen wat is veranderd" }));
  expect(within(table).queryByRole("row", { name: /klassen/ })).toBeNull();
});

test("it says why rows could not be linked", async () => {
  renderPage("/leveringen/2", { viewer });
  expect(await screen.findByText("Van de 1.200 regels zijn er 1.188 te koppelen (99,0%).")).toBeDefined();
  const table = screen.getByRole("table", { name: "Waarom regels niet te koppelen zijn" });
  expect(within(table).getByRole("row", { name: "geen nummer 9" })).toBeDefined();
});

test("who decided what, when and why stays to be read", async () => {
  renderPage("/leveringen/1", { viewer });
  const table = await screen.findByRole("table", { name: "Besluiten over deze levering" });
  expect(
    within(table).getByRole("row", { name: /aangenomen 1 oktober 2025 Databeheerder De school is gegroeid/ }),
  ).toBeDefined();
});

test("a delivery that is not there, or of somebody else, is not found", async () => {
  renderPage("/leveringen/99", { viewer });
  expect(await screen.findByRole("heading", { name: "Deze pagina is er niet" })).toBeDefined();
});
