// @vitest-environment jsdom

import { FORMATS } from "@monitor/server/prepare";
import { REFERENCE_GUIDES } from "@monitor/server/reference-guides";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../../../monitor-fixture/render-page.fixture.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("each kind of files has a page of its own, by who delivers it", async () => {
  renderPage("/leveringen/formaten");
  for (const { name, guide } of Object.values(FORMATS)) {
    const link = await screen.findByRole("link", { name: guide.title });
    expect(link.getAttribute("href")).toBe(`/leveringen/formaten/${name}`);
  }
});

test("public lists have their page as well, under a heading that says who reads them in", async () => {
  renderPage("/leveringen/formaten");
  const part = (await screen.findByRole("heading", { name: "Openbare lijsten" })).closest("section")!;
  for (const [name, guide] of Object.entries(REFERENCE_GUIDES)) {
    const link = within(part).getByRole("link", { name: guide.title });
    expect(link.getAttribute("href")).toBe(`/leveringen/formaten/${name}`);
  }
  expect(part.textContent).toContain("beheerder");
});

test("the page of a kind says which fields are used, which stay behind and what often goes wrong", async () => {
  renderPage("/leveringen/formaten/edexml");
  const used = await screen.findByRole("table", { name: "Velden die worden gebruikt" });
  expect(within(used).getAllByRole("row").length).toBe(FORMATS.edexml.guide.used.length + 1);
  const dropped = screen.getByRole("table", { name: "Velden die achterblijven" });
  expect(dropped.textContent).toContain("achternaam");
});

test("a template is downloaded as it is read, with the mark by which Excel knows its letters", async () => {
  let saved: Blob | undefined;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return "blob:proef";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  renderPage("/leveringen/formaten/verzuim-csv");
  const [template] = FORMATS["verzuim-csv"].guide.templates;
  fireEvent.click(await screen.findByRole("button", { name: `Download leeg sjabloon ${template!.name}` }));
  const bytes = new Uint8Array(await saved!.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(await saved!.text()).toContain(template!.content);
});

test("a kind that does not exist is not found", async () => {
  renderPage("/leveringen/formaten/word");
  expect(await screen.findByRole("heading", { name: "Deze pagina is er niet" })).toBeDefined();
});
