// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderPage } from "../monitor-fixture/render-page.fixture.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const clipboard = (writeText: (words: string) => Promise<void>) =>
  vi.stubGlobal("navigator", { ...navigator, language: "nl", clipboard: { writeText } });

test("a copied link is confirmed where one looks", async () => {
  const copied: string[] = [];
  renderPage("/regios?cijfer=pupils");
  const [button] = await screen.findAllByRole("button", { name: "Kopieer link" });
  clipboard(async (words) => void copied.push(words));
  fireEvent.click(button!);
  expect(await screen.findByText("Link gekopieerd")).toBeDefined();
  expect(copied).toEqual([window.location.href]);
});

test("when the browser refuses to copy it is said where the link is", async () => {
  renderPage("/regios");
  const [button] = await screen.findAllByRole("button", { name: "Kopieer link" });
  clipboard(() => Promise.reject(new Error("denied")));
  fireEvent.click(button!);
  expect(await screen.findByText(/^Kopiëren lukte niet/)).toBeDefined();
});

test("a figure about one indicator offers its whole table of the release, as Excel and for machines", async () => {
  renderPage("/regios?cijfer=absence-rate");
  const addresses = await Promise.all(
    ["Excel", "JSON-stat"].map(async (form) => {
      const [link] = await screen.findAllByRole("link", { name: `Alle plaatsen en jaren (${form})` });
      return [link!.getAttribute("href"), link!.hasAttribute("download")];
    }),
  );
  expect(addresses).toEqual([
    ["/uitgave/3/absence-rate.xlsx", true],
    ["/uitgave/3/absence-rate.json", true],
  ]);
});

test("the download is named after the figure, says that it is demo data, and holds the rows of the table", async () => {
  const saved: Blob[] = [];
  const names: string[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob);
        return "blob:x";
      },
      revokeObjectURL: () => undefined,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  renderPage("/regios?cijfer=absence-rate");
  const [button] = await screen.findAllByRole("button", { name: "Download CSV" });
  fireEvent.click(button!);
  await vi.waitFor(() => expect(names).toHaveLength(1));
  expect(names[0]).toMatch(/^gemiste-lestijd-per-regio-.*-uitgave-3-voorbeeld\.csv$/);
  const lines = (await saved[0]!.text()).trim().split("\r\n");
  expect(lines).toHaveLength(1 + 11 + 2);
  expect(lines.at(-1)).toBe("Voorbeelddata: geen echte cijfers");
});
