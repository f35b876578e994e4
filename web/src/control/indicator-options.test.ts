import { HEADLINES, INDICATORS } from "@monitor/schema/indicators";
import { expect, test } from "vitest";
import { indicatorOptions } from "./indicator-options.ts";

const dutch = (text: { readonly nl: string }) => text.nl;

test("each indicator can be chosen once, in the order of the catalogue", () => {
  const chosen = indicatorOptions(INDICATORS, dutch).flatMap((group) => group.options.map((one) => one.value));
  expect(chosen).toEqual(INDICATORS.map((one) => one.code));
});

test("a theme of which there is nothing to choose is no empty heading", () => {
  const groups = indicatorOptions(HEADLINES, dutch).map((one) => one.group);
  expect(groups).toEqual(["Leerlingen en scholen", "Jeugdhulp", "Verzuim en thuiszitten"]);
});
