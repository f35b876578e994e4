import { HEADLINES, INDICATORS } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { referenceNotes } from "./reference-notes.ts";

const dutch = (text: { readonly nl: string }) => text.nl;

test("figures of the same date or period are named together", () => {
  expect(referenceNotes(HEADLINES, dutch)).toContain("Leerlingen: peildatum 1 oktober.");
});

test("each figure of the catalogue is named in exactly one line", () => {
  const said = referenceNotes(INDICATORS, dutch).flatMap((line) => line.replace(/: [^:]*$/, "").split(", "));
  expect(said.sort()).toEqual(INDICATORS.map((one) => one.label.nl).sort());
});
