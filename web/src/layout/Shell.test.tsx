// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { GraphQLError } from "graphql";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../monitor-fixture/render-page.fixture.tsx";

const refuse = (code: string) => () => {
  throw new GraphQLError(code, { extensions: { code } });
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

test("who is not signed in chooses a role first, and the address keeps where one was", async () => {
  vi.stubGlobal("fetch", async () => Response.json([{ id: "connector", role: "connector", name: "Verbinder Twente" }]));
  const { address } = renderPage("/regios?cijfer=pupils", { monitor: { me: refuse("UNAUTHENTICATED") } });
  expect(await screen.findByRole("button", { name: /Kies deze rol: Verbinder Twente/ })).toBeDefined();
  expect(address()).toBe("/aanmelden?terug=%2Fregios%3Fcijfer%3Dpupils");
});

test("after choosing a role one is back on the page", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, request?: RequestInit) => {
    if (request?.method === "POST") asked.push(`${path} ${request.body}`);
    return Response.json([{ id: "connector", role: "connector", name: "Verbinder Twente" }]);
  });
  const { address } = renderPage("/aanmelden?terug=%2Fbegrippen");
  fireEvent.click(await screen.findByRole("button", { name: /Kies deze rol/ }));
  await screen.findByRole("heading", { level: 1, name: "Begrippen" });
  expect(asked).toEqual(['/session {"demoRole":"connector"}']);
  expect(address()).toBe("/begrippen");
});

test("when a source is down the page says so and tries again on request", async () => {
  let down = true;
  const monitor = { referenceCounts: () => (down ? refuse("SOURCE_UNAVAILABLE")() : []) };
  renderPage("/referentie", { monitor });
  const retry = await screen.findByRole("button", { name: "Probeer opnieuw" });
  expect(screen.getByRole("heading", { level: 1, name: "Referentie" })).toBeDefined();
  down = false;
  fireEvent.click(retry);
  expect(await screen.findByText(/^Er zijn nog geen referentiecijfers geladen/)).toBeDefined();
});

test("the page speaks English on request and says so to a screen reader", async () => {
  renderPage("/regios");
  fireEvent.click(await screen.findByRole("button", { name: "English" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Compare regions" })).toBeDefined();
  expect(document.documentElement.lang).toBe("en");
  fireEvent.click(screen.getByRole("button", { name: "Nederlands" }));
  await waitFor(() => expect(document.documentElement.lang).toBe("nl"));
});

test("each page has a title of its own and a way past the menu", async () => {
  renderPage("/begrippen");
  await screen.findByRole("heading", { level: 1, name: "Begrippen" });
  expect(document.title).toBe("Begrippen – Onderwijs-jeugd monitor");
  expect(screen.getByRole("link", { name: "Naar de inhoud" }).getAttribute("href")).toBe("#inhoud");
});

test("an address that is no page says so", async () => {
  renderPage("/bestaat-niet");
  expect(await screen.findByRole("heading", { name: "Deze pagina is er niet" })).toBeDefined();
});
