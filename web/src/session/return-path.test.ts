import { expect, test } from "vitest";
import { returnPath, signInAddress } from "./return-path.ts";

const after = (address: string) => returnPath(new URL(address, "https://monitor.invalid").searchParams);

test("after signing in one is back where one was, choices included", () => {
  const here = "/regios?cijfer=absence-rate&jaar=2024-2025#tabel";
  expect(after(signInAddress(here))).toBe(here);
});

test("without a page to go back to one lands on the start page", () => {
  expect(signInAddress("/")).toBe("/aanmelden");
  expect(after("/aanmelden")).toBe("/");
});

test("the sign-in page never leads back to itself", () => {
  expect(signInAddress("/aanmelden?terug=%2Fregios")).toBe("/aanmelden");
});

test("a link cannot send somebody to another site after signing in", () => {
  for (const elsewhere of ["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)"]) {
    expect(after(`/aanmelden?${new URLSearchParams({ terug: elsewhere })}`)).toBe("/");
  }
});
