// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../monitor-fixture/render-page.fixture.tsx";

vi.mock("../page/concepts/ConceptsPage.tsx", () => {
  throw new TypeError("Failed to fetch dynamically imported module");
});

afterEach(cleanup);

test("a page that cannot be fetched leaves the menu and says how to try again", async () => {
  renderPage("/regios");
  fireEvent.click(await screen.findByRole("link", { name: "Begrippen" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Er ging iets mis op deze pagina" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Scholen" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Probeer opnieuw" })).toBeDefined();
});
